using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.DigitalSignatures;

/// <summary>Appendix 1 §7: staff who hold a digital signature, and those who still need one.</summary>
public sealed class DigitalSignaturesModule : IModule
{
    public string Name => "DigitalSignatures";
    public string Schema => "digital_signatures";

    /// <summary>Owed by every facility; a district health centre reports its stations one by one in the annex.</summary>
    internal static Section Section { get; } =
        new(
            "digital-signatures",
            "Cấp chữ ký số cho đội ngũ cán bộ y tế:",
            "Chữ ký số",
            Form: "TH2023-PL1",
            Number: "7",
            Department.DepartmentOffice,
            Stations: StationReporting.Annex
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<DigitalSignaturesFigures, DigitalSignaturesRules, DigitalSignaturesDbContext>(
            this,
            context
        );
}
