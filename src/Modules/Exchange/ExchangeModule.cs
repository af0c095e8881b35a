using DeAn06.Modules.Exchange.Imports;
using DeAn06.Modules.Exchange.Workbooks;
using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Reports;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Exchange;

/// <summary>Figures of every section out to files and other systems, and in from them. It names no section.</summary>
public sealed class ExchangeModule : IModule
{
    public string Name => "Exchange";

    public string Schema => ExchangeDbContext.SchemaName;

    public void AddServices(IServiceCollection services, ModuleContext context)
    {
        services.AddModuleDatabase<ExchangeDbContext>(context.ConnectionString, Schema);
        services.AddUnitReports(context.Profile);
        services.AddScoped<ReportImport>();
        services.AddScoped<KeptAnswers>();
        services.AddScoped<WorkbookImport>();
    }
}
