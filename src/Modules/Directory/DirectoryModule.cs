using DeAn06.Modules.Directory.Ports;
using DeAn06.Modules.Directory.Seeding;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Directory;

/// <summary>Health facilities, commune stations, districts and focal contacts, each as it stood on any day.</summary>
public sealed class DirectoryModule : IModule
{
    internal const string SchemaName = "directory";

    public string Name => "Directory";

    public string Schema => SchemaName;

    public void AddServices(IServiceCollection services, ModuleContext context)
    {
        services.AddModuleDatabase<DirectoryDbContext>(context.ConnectionString, Schema);
        services.AddSingleton<IFacilityDirectory, FacilityDirectory>();
        services.AddSingleton<IFacilityCatalogue, FacilityCatalogue>();
        services.AddSingleton(new ProvinceCode(context.Profile.ProvinceCode));
        services.AddSingleton<IModuleSeed>(sp => ActivatorUtilities.CreateInstance<DirectorySeed>(sp, context.Profile));
    }
}

/// <summary>The province whose directory this is (`38`): a row of another province is refused.</summary>
internal sealed record ProvinceCode(string Value);
