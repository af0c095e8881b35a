using DeAn06.Platform.Events;
using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Opening;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DeAn06.Reporting.Sections;

/// <summary>A section, its lines as the running profile asks them, and its checks, whatever their type.</summary>
public record SectionShape(Section Section, LineSet Set, FilingChecks Checks);

/// <summary>The same, found by its type of figures.</summary>
internal sealed record SectionLines<T>(Section Section, LineSet Set, FilingChecks Checks)
    : SectionShape(Section, Set, Checks)
    where T : class, IFigures, new();

/// <summary>Gives a module everything that a section of figures needs, from one call; nothing but its tables where the profile does not ask it.</summary>
public static class SectionServices
{
    public static IServiceCollection AddSection<T, TRules, TDb>(
        this IServiceCollection services,
        IModule module,
        ModuleContext context
    )
        where T : class, ISectionFigures<T>, new()
        where TRules : SectionRules<T>, new()
        where TDb : FilingDbContext
    {
        // The schema is there in every province; what is not asked leaves no other trace.
        services.AddFilingDatabase<TDb>(module, context);
        if (context.Profile.FindSection(T.SectionName) is not { } section)
        {
            return services;
        }

        var lines = LineSet.Of<T>(section.Lines);
        services.AddSingleton<IFilingDatabases<T>, FilingDatabases<T, TDb>>();
        services.TryAddSingleton(context.Profile);
        services.AddSingleton(section);
        var checks = new FilingChecks<T>(section, lines, new TRules());
        var shape = new SectionLines<T>(section, lines, checks);
        services.AddSingleton(shape);
        services.AddSingleton<SectionShape>(shape);
        services.AddSingleton(new DraftReader<T>(lines));
        services.AddSingleton(checks);
        services.AddSingleton(new FilingRows<T>());
        var totals = new TotalsReader<T>(section, lines);
        services.AddSingleton(totals);
        services.AddSingleton(sp => new PeerSums<T>(
            lines,
            totals,
            sp.GetRequiredService<IFilingDatabases<T>>(),
            sp.GetRequiredService<TimeProvider>()
        ));

        services.TryAddScoped<RequestPeriods>();
        services.TryAddScoped<GateAnswers>();
        services.AddScoped(sp => new Scope<T>(sp, section, lines));
        services.AddScoped(sp => sp.GetRequiredService<Scope<T>>().Opener());
        services.AddScoped(sp => sp.GetRequiredService<Scope<T>>().Commands());
        services.AddScoped<ISectionFilings>(sp => new SectionFilings<T>(
            section,
            sp.GetRequiredService<FilingCommands<T>>(),
            sp.GetRequiredService<Scope<T>>().Batches()
        ));
        services.AddKeyedScoped<ISectionReader>(section.Name, (sp, _) => sp.GetRequiredService<Scope<T>>().Reader());
        services.AddScoped(sp => sp.GetRequiredKeyedService<ISectionReader>(section.Name));
        return services;
    }

    /// <summary>A module's sections share one database and one outbox; the first brings them.</summary>
    private static void AddFilingDatabase<TDb>(this IServiceCollection services, IModule module, ModuleContext context)
        where TDb : FilingDbContext
    {
        if (services.All(service => service.ServiceType != typeof(IDbContextFactory<TDb>)))
        {
            services.AddModuleDatabase<TDb>(context.ConnectionString, module.Schema);
            services.AddOutbox<TDb>(context.ConnectionString, module.Schema);
        }
    }

    /// <summary>Puts together what one request needs of a section.</summary>
    private sealed class Scope<T>(IServiceProvider services, Section section, LineSet lines)
        where T : class, IFigures, new()
    {
        private readonly IFilingDatabases<T> databases = services.GetRequiredService<IFilingDatabases<T>>();

        private TotalsReader<T> Totals => services.GetRequiredService<TotalsReader<T>>();

        private EarlierReader<T> Earlier => new(section, lines, services.GetRequiredService<GateAnswers>());

        private ICurrentUser User => services.GetRequiredService<ICurrentUser>();

        public FilingCommands<T> Commands() =>
            new(
                services.GetRequiredService<FilingOpener<T>>(),
                section,
                lines,
                Views(User),
                services.GetRequiredService<PeerSums<T>>(),
                User,
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<Arrival>()
            );

        public FilingBatches<T> Batches() =>
            new(
                section,
                lines,
                Bases(),
                databases,
                Views(User),
                services.GetRequiredService<FilingCommands<T>>(),
                services.GetRequiredService<DraftReader<T>>(),
                services.GetRequiredService<FilingRows<T>>(),
                services.GetRequiredService<PeerSums<T>>(),
                User
            );

        public SectionReader<T> Reader() => new(section, lines, databases, Totals, Earlier, Bases(), Views(User));

        public FilingOpener<T> Opener() => new(section, Bases(), databases);

        private FilingBases Bases() =>
            new(
                section,
                services.GetRequiredService<GateAnswers>(),
                new RememberedFacilities<T>(section, databases).OfAsync
            );

        private FilingViews<T> Views(ICurrentUser user) =>
            new(
                section,
                lines,
                services.GetRequiredService<FilingChecks<T>>(),
                new Comparisons<T>(section, lines, databases, services.GetRequiredService<PeerSums<T>>()),
                new CarriedForward<T>(lines, Earlier, databases),
                user
            );
    }
}
