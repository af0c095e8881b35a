using DeAn06.SharedKernel.Profiles;
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

/// <summary>A module that reads one of the profile's files; asked before anything is made, so that a wrong one changes nothing.</summary>
public interface IReadsProfile
{
    /// <summary>Reads what the module will read; what cannot run is a <see cref="ProfileException"/>.</summary>
    /// <param name="sections">All that the program has, asked in this province or not.</param>
    void CheckProfile(Profile profile, IReadOnlyList<KnownSection> sections);
}

/// <summary>What a host hands to a module: where its data is and which province's profile runs.</summary>
/// <param name="ConnectionString">Signs in as the module's own role, which sees its own schema only.</param>
public sealed record ModuleContext(string ConnectionString, Profile Profile, IConfiguration Configuration);

/// <summary>Run once after the module's schema is migrated, before the host takes requests: loads the profile's data where it is absent.</summary>
public interface IModuleSeed
{
    Task SeedAsync(CancellationToken ct);
}
