using DeAn06.Modules.OfficialDocuments.ChasingLetters;
using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.Modules.OfficialDocuments.Targets;
using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Reports;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.OfficialDocuments;

/// <summary>A period's figures fixed as snapshots, and what is printed to be signed: units' reports, the consolidated report, letters. It names no section and changes no filing.</summary>
public sealed class OfficialDocumentsModule : IModule, IReadsProfile
{
    public string Name => "OfficialDocuments";

    public string Schema => OfficialDocumentsDbContext.SchemaName;

    public void CheckProfile(Profile profile, IReadOnlyList<KnownSection> sections) =>
        PlanTargets.Check(profile, sections);

    public void AddServices(IServiceCollection services, ModuleContext context)
    {
        services.AddModuleDatabase<OfficialDocumentsDbContext>(context.ConnectionString, Schema);
        services.AddUnitReports(context.Profile);
        services.AddSingleton(PlanTargets.Of(context.Profile));
        services.AddScoped(sp => ActivatorUtilities.CreateInstance<SnapshotTaking>(sp, context.Profile));
        services.AddScoped<SnapshotStore>();
        services.AddScoped<ISnapshots>(sp => sp.GetRequiredService<SnapshotStore>());
        services.AddScoped<UnfiledReports>();
    }
}
