using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.DigitalSignatures;

/// <summary>Staff who hold a digital signature, and those who still need one.</summary>
public sealed class DigitalSignaturesModule : IModule
{
    public string Name => "DigitalSignatures";
    public string Schema => "digital_signatures";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<DigitalSignaturesFigures, DigitalSignaturesRules, DigitalSignaturesDbContext>(
            this,
            context
        );
}
