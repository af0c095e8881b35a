using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.BirthDeathCertificates;

/// <summary>Appendix 1 §4: births and deaths, and those synchronised to the insurance portal.</summary>
public sealed class BirthDeathCertificatesModule : IModule
{
    public string Name => "BirthDeathCertificates";
    public string Schema => "birth_death_certificates";

    /// <summary>Owed by every facility; a district health centre's one figure includes its stations.</summary>
    internal static Section Section { get; } =
        new(
            "birth-death-certificates",
            "Thực hiện liên thông dữ liệu Giấy chứng sinh, Giấy báo tử lên Cổng giám định BHYT",
            "Giấy chứng sinh, giấy báo tử",
            Form: "TH2023-PL1",
            Number: "4",
            Department.MedicalAffairs
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<
            BirthDeathCertificatesFigures,
            BirthDeathCertificatesRules,
            BirthDeathCertificatesDbContext
        >(this, context);
}
