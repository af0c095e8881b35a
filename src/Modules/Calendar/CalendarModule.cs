using DeAn06.Modules.Calendar.Board;
using DeAn06.Modules.Calendar.Extensions;
using DeAn06.Modules.Calendar.Obligations;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.Modules.Calendar.Reminders;
using DeAn06.Modules.Calendar.Reports;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Events;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Calendar;

/// <summary>Periods, who owes what, extensions, reminders, the filing board, the whole report.</summary>
public sealed class CalendarModule : IModule, IReadsProfile
{
    public string Name => "Calendar";

    public string Schema => CalendarDbContext.SchemaName;

    public void CheckProfile(Profile profile, IReadOnlyList<KnownSection> sections)
    {
        if (profile.FileOrNull(CalendarSeed.FileName) is not null)
        {
            CalendarSeed.Read(profile);
        }
    }

    public void AddServices(IServiceCollection services, ModuleContext context)
    {
        services.AddModuleDatabase<CalendarDbContext>(context.ConnectionString, Schema);
        services.AddSingleton<OwedSections>();
        services.AddSingleton<RemindRequests>();
        services.AddScoped<ExtensionGrants>();
        services.AddScoped<WholeReports>();
        services.AddScoped<OwedReports>();
        services.AddScoped<UnfiledSections>();
        services.Scan(scan =>
            scan.FromAssemblyOf<CalendarModule>()
                .AddClasses(
                    types =>
                        types.AssignableToAny(
                            typeof(IReportingCalendar),
                            typeof(IFilingGate),
                            typeof(IFilingBoard),
                            typeof(IReminders),
                            typeof(IExtensions),
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
