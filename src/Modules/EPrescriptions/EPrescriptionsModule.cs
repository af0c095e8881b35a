using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.EPrescriptions;

/// <summary>Prescriptions issued, and transmitted to the National Prescription System.</summary>
public sealed class EPrescriptionsModule : IModule
{
    public string Name => "EPrescriptions";
    public string Schema => "e_prescriptions";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<EPrescriptionsFigures, EPrescriptionsRules, EPrescriptionsDbContext>(this, context);
}
