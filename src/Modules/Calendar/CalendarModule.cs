using DeAn06.Modules.Calendar.Obligations;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.Modules.Calendar.Reports;
using DeAn06.SharedKernel.Events;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Calendar;

/// <summary>Periods, who owes what, extensions, the filing board, the whole report.</summary>
public sealed class CalendarModule : IModule
{
    public string Name => "Calendar";

    public string Schema => CalendarDbContext.SchemaName;

    public void AddServices(IServiceCollection services, ModuleContext context)
    {
        services.AddModuleDatabase<CalendarDbContext>(context.ConnectionString, Schema);
        services.AddSingleton<OwedSections>();
        services.AddScoped<WholeReports>();
        services.Scan(scan =>
            scan.FromAssemblyOf<CalendarModule>()
                .AddClasses(
                    types =>
                        types.AssignableToAny(
                            typeof(IReportingCalendar),
                            typeof(IFilingGate),
                            typeof(IFilingBoard),
                            typeof(IFacilityReports)
                        ),
                    publicOnly: false
                )
                .AsImplementedInterfaces()
                .WithScopedLifetime()
                .AddClasses(types => types.AssignableTo<IEventConsumer>(), publicOnly: false)
                .AsImplementedInterfaces()
                .WithSingletonLifetime()
        );
        services.AddSingleton<IModuleSeed>(sp => new CalendarSeed(
            sp.GetRequiredService<IDbContextFactory<CalendarDbContext>>(),
            context.Profile
        ));
    }
}
