using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Communications;

/// <summary>What was done to make citizens use their cards, pay without cash and know of Đề án 06.</summary>
public sealed class CommunicationsModule : IModule
{
    public string Name => "Communications";
    public string Schema => "communications";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<CommunicationsFigures, CommunicationsRules, CommunicationsDbContext>(this, context);
}
