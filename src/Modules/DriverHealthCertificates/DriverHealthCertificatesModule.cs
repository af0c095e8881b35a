using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.DriverHealthCertificates;

/// <summary>Appendix 1 §3: health certificates for drivers issued, and transmitted to the insurance fund's portal.</summary>
public sealed class DriverHealthCertificatesModule : IModule
{
    public string Name => "DriverHealthCertificates";
    public string Schema => "driver_health_certificates";

    /// <summary>Owed only by facilities that issue these certificates; has nothing of stations.</summary>
    internal static Section Section { get; } =
        new(
            "driver-health-certificates",
            "Thực hiện liên thông dữ liệu Giấy khám sức khỏe lái xe (GKSKLX) lên Cổng giám định BHYT của Bảo hiểm xã hội Việt Nam",
            "Giấy khám sức khỏe lái xe",
            Form: "TH2023-PL1",
            Number: "3",
            Department.MedicalAffairs,
            Requires: Capabilities.IssuesDriverCertificates,
            Stations: StationReporting.None
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<
            DriverHealthCertificatesFigures,
            DriverHealthCertificatesRules,
            DriverHealthCertificatesDbContext
        >(this, context);
}
