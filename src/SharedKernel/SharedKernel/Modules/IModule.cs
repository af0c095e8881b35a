using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SharedKernel.Modules;

/// <summary>A module's one public face: its name, its schema, its services. Endpoints are found in its assembly.</summary>
public interface IModule
{
    /// <summary>Name as in the folder: `EPrescriptions`.</summary>
    string Name { get; }

    /// <summary>PostgreSQL schema, snake case: `e_prescriptions`. The role that owns it is `dean06_` + schema.</summary>
    string Schema { get; }

    void AddServices(IServiceCollection services, ModuleContext context);
}

/// <summary>A module that reads settings of its own; asked before anything is made, so that a wrong one changes nothing.</summary>
public interface IReadsSettings
{
    /// <summary>What is wrong and how to put it right, naming the variable, in one line; null when all is well.</summary>
    string? WrongSetting(IConfiguration configuration, Profile profile);
}

/// <summary>What a host hands to a module: where its data is and which province's profile runs.</summary>
/// <param name="ConnectionString">Signs in as the module's own role, which sees its own schema only.</param>
public sealed record ModuleContext(string ConnectionString, Profile Profile, IConfiguration Configuration);

/// <summary>A province's setting: its forms, calendar, facilities and letterhead, as files in one folder.</summary>
/// <param name="Code">`thanh-hoa-2023`.</param>
/// <param name="Folder">Folder with the profile's files (`facilities.csv`, `calendar.json` …); null where a host has none.</param>
public sealed record Profile(string Code, string ProvinceCode, string ProvinceName, string? Folder)
{
    /// <summary>Full path of one of the profile's files, or null where it is not there.</summary>
    public string? FileOrNull(string name)
    {
        var path = Folder is null ? null : Path.Combine(Folder, name);
        return File.Exists(path) ? path : null;
    }
}

/// <summary>Run once after the module's schema is migrated, before the host takes requests: loads the profile's data where it is absent.</summary>
public interface IModuleSeed
{
    Task SeedAsync(CancellationToken ct);
}
