using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.BirthDeathCertificates;

/// <summary>Births and deaths, and those synchronised to the insurance portal.</summary>
public sealed class BirthDeathCertificatesModule : IModule
{
    public string Name => "BirthDeathCertificates";
    public string Schema => "birth_death_certificates";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<
            BirthDeathCertificatesFigures,
            BirthDeathCertificatesRules,
            BirthDeathCertificatesDbContext
        >(this, context);
}
