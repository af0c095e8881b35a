using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Resources;

/// <summary>IT staff by qualification, and money spent on digital transformation and on Đề án 06.</summary>
public sealed class ResourcesModule : IModule
{
    public string Name => "Resources";
    public string Schema => "resources";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<ResourcesFigures, ResourcesRules, ResourcesDbContext>(this, context);
}
