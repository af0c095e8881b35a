using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.DriverHealthCertificates;

/// <summary>Health certificates for drivers issued, and transmitted to the insurance fund's portal.</summary>
public sealed class DriverHealthCertificatesModule : IModule
{
    public string Name => "DriverHealthCertificates";
    public string Schema => "driver_health_certificates";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<
            DriverHealthCertificatesFigures,
            DriverHealthCertificatesRules,
            DriverHealthCertificatesDbContext
        >(this, context);
}
