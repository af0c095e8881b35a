using DeAn06.Modules.Consolidation.ChasingLetters;
using DeAn06.Modules.Consolidation.Forms;
using DeAn06.Modules.Consolidation.Imports;
using DeAn06.Modules.Consolidation.Reports;
using DeAn06.Modules.Consolidation.Snapshots;
using DeAn06.Modules.Consolidation.Targets;
using DeAn06.Modules.Consolidation.Workbooks;
using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Consolidation;

/// <summary>Official documents out of every section, and figures into them from files and other systems. It names no section.</summary>
public sealed class ConsolidationModule : IModule
{
    public string Name => "Consolidation";

    public string Schema => ConsolidationDbContext.SchemaName;

    public void AddServices(IServiceCollection services, ModuleContext context)
    {
        services.AddModuleDatabase<ConsolidationDbContext>(context.ConnectionString, Schema);
        services.AddSingleton(Letterhead.Of(context.Profile));
        services.AddSingleton(sp => new FormOutlines(context.Profile, sp.GetServices<SectionShape>()));
        services.AddSingleton(PlanTargets.Of(context.Profile));
        services.AddScoped(sp => ActivatorUtilities.CreateInstance<SnapshotTaking>(sp, context.Profile));
        services.AddScoped<SnapshotStore>();
        services.AddScoped<ISnapshots>(sp => sp.GetRequiredService<SnapshotStore>());
        services.AddScoped<UnitReports>();
        services.AddScoped<ReportImport>();
        services.AddScoped<KeptAnswers>();
        services.AddScoped<WorkbookImport>();
        services.AddScoped<UnfiledReports>();
    }
}
