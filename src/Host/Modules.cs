using DeAn06.Modules.Access;
using DeAn06.Modules.Assessment;
using DeAn06.Modules.BirthDeathCertificates;
using DeAn06.Modules.Calendar;
using DeAn06.Modules.CashlessPayments;
using DeAn06.Modules.CitizenIdVisits;
using DeAn06.Modules.Communications;
using DeAn06.Modules.CovidVaccinationCleaning;
using DeAn06.Modules.DigitalSignatures;
using DeAn06.Modules.Directory;
using DeAn06.Modules.Documents;
using DeAn06.Modules.DriverHealthCertificates;
using DeAn06.Modules.EPrescriptions;
using DeAn06.Modules.Exchange;
using DeAn06.Modules.InsuranceData;
using DeAn06.Modules.ITInfrastructure;
using DeAn06.Modules.OfficialDocuments;
using DeAn06.Modules.ResidenceDeclarations;
using DeAn06.Modules.Resources;
using DeAn06.SharedKernel.Modules;

namespace DeAn06.Host;

/// <summary>The modules of this host, one line each, in the order in which their seeds run.</summary>
internal static class Modules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        // The platform: accounts name facilities, so the directory comes first.
        new DirectoryModule(),
        new CalendarModule(),
        new AccessModule(),
        // The areas, in the order of the forms.
        new InsuranceDataModule(),
        new EPrescriptionsModule(),
        new DriverHealthCertificatesModule(),
        new BirthDeathCertificatesModule(),
        new CashlessPaymentsModule(),
        new CitizenIdVisitsModule(),
        new DigitalSignaturesModule(),
        new ResidenceDeclarationsModule(),
        new DocumentsModule(),
        new CommunicationsModule(),
        new ITInfrastructureModule(),
        new CovidVaccinationCleaningModule(),
        new ResourcesModule(),
        new AssessmentModule(),
        // What goes out of all of them and comes in to them as files, and what is printed of them.
        new ExchangeModule(),
        new OfficialDocumentsModule(),
    ];
}
