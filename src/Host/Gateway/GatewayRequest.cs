using DeAn06.Reporting.Opening;
using DeAn06.Reporting.Reading;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Snapshots;

namespace DeAn06.Host.Gateway;

/// <summary>
/// What one query asks of the modules, each port through one batching loader. Resolvers run side by side.
/// </summary>
internal sealed class GatewayRequest(IServiceProvider services, ICurrentUser user) : Dictionary<string, object?>
{
    private readonly Dictionary<string, BatchLoader<string, IReadOnlyList<ReminderView>>> reminders = [];
    private readonly Dictionary<string, BatchLoader<string, IReadOnlyList<ExtensionView>>> extensions = [];
    private readonly Dictionary<int, BatchLoader<string, IReadOnlyList<FacilityReport>>> reports = [];
    private readonly Dictionary<string, BatchLoader<string, IReadOnlyList<SectionGaps>>> gaps = [];
    private readonly Dictionary<string, SectionReads> sections = [];
    private readonly Lock gate = new();

    /// <summary>Of an account's history; nobody scrolls further back.</summary>
    public const int MostDeeds = 50;

    public ICurrentUser User => user;

    public TimeProvider Clock { get; } = services.GetRequiredService<TimeProvider>();

    public Task<IReadOnlyList<ReportingPeriod>> PeriodsAsync(CancellationToken ct) =>
        services.GetRequiredService<RequestPeriods>().ReadAsync(ct);

    public BatchLoader<FacilityOn, Facility> Facilities =>
        field ??= new(
            (places, ct) =>
                AskAsync<IFacilityDirectory, IReadOnlyDictionary<FacilityOn, Facility>>(d => d.FindAsync(places, ct))
        );

    public BatchLoader<FacilityOn, IReadOnlyList<Facility>> Stations =>
        field ??= new(
            (parents, ct) =>
                AskAsync<IFacilityDirectory, IReadOnlyDictionary<FacilityOn, IReadOnlyList<Facility>>>(d =>
                    d.StationsOfAsync(parents, ct)
                )
        );

    public BatchLoader<string, IReadOnlyList<FocalContact>> Contacts =>
        field ??= new(
            (codes, ct) =>
                AskAsync<IFacilityCatalogue, IReadOnlyDictionary<string, IReadOnlyList<FocalContact>>>(c =>
                    c.ContactsAsync(codes, ct)
                )
        );

    /// <summary>A facility's version number and everything that it has been.</summary>
    public BatchLoader<string, FacilityHistory> Histories =>
        field ??= new(
            (codes, ct) =>
                AskAsync<IFacilityCatalogue, IReadOnlyDictionary<string, FacilityHistory>>(c =>
                    c.HistoriesAsync(codes, ct)
                )
        );

    public BatchLoader<DateOnly, IReadOnlyList<Commune>> Communes =>
        field ??= new(
            async (days, ct) =>
            {
                var found = new Dictionary<DateOnly, IReadOnlyList<Commune>>();
                foreach (var day in days)
                {
                    found[day] = await AskAsync<IFacilityCatalogue, IReadOnlyList<Commune>>(c =>
                        c.CommunesAsync(day, ct)
                    );
                }

                return found;
            }
        );

    /// <summary>By user name, what was done to the account.</summary>
    public BatchLoader<string, IReadOnlyList<AccountDeed>> Deeds =>
        field ??= new(
            (names, ct) =>
                AskAsync<IAccountCatalogue, IReadOnlyDictionary<string, IReadOnlyList<AccountDeed>>>(c =>
                    c.DeedsAsync(names, MostDeeds, ct)
                )
        );

    /// <summary>By facility, its reports of the periods of a year.</summary>
    public BatchLoader<string, IReadOnlyList<FacilityReport>> Reports(int year) =>
        Of(
            reports,
            year,
            () =>
                new(
                    async (codes, ct) =>
                    {
                        string[] ofYear = [.. (await PeriodsAsync(ct)).Where(p => p.Year == year).Select(p => p.Code)];
                        return await AskAsync<
                            IFacilityReports,
                            IReadOnlyDictionary<string, IReadOnlyList<FacilityReport>>
                        >(port => port.OfAsync(codes, ofYear, ct));
                    }
                )
        );

    public BatchLoader<DateOnly, IReadOnlyDictionary<string, District>> Districts =>
        field ??= new(
            async (days, ct) =>
            {
                var found = await AskAsync<IFacilityDirectory, IReadOnlyDictionary<DateOnly, IReadOnlyList<District>>>(
                    d => d.DistrictsAsync(days, ct)
                );
                return found.ToDictionary(
                    day => day.Key,
                    IReadOnlyDictionary<string, District> (day) => day.Value.ToDictionary(d => d.Code)
                );
            }
        );

    /// <summary>Of the province, or of the reporter's own facility.</summary>
    public BatchLoader<string, PeriodCompleteness> Completeness =>
        field ??= new(
            (codes, ct) =>
                AskAsync<IFilingBoard, IReadOnlyDictionary<string, PeriodCompleteness>>(b =>
                    b.CompletenessAsync(codes, user.ReadsProvince() ? null : user.Facility ?? "", ct)
                )
        );

    /// <summary>By period, the review of its sections.</summary>
    public BatchLoader<string, IReadOnlyList<SectionReview>> Reviews =>
        field ??= new(
            (codes, ct) =>
                AskAsync<IFilingBoard, IReadOnlyDictionary<string, IReadOnlyList<SectionReview>>>(b =>
                    b.ReviewsAsync(codes, ct)
                )
        );

    /// <summary>By section, who has not filed which of these periods: of all facilities, or of one.</summary>
    public BatchLoader<string, IReadOnlyList<SectionGaps>> Gaps(
        IReadOnlyCollection<string> periods,
        string? facility
    ) =>
        Of(
            gaps,
            $"{string.Join(' ', periods)} {KeyOf(facility)}",
            () =>
                new(
                    (sections, ct) =>
                        AskAsync<IFilingBoard, IReadOnlyDictionary<string, IReadOnlyList<SectionGaps>>>(b =>
                            b.GapsAsync(sections, periods, facility, ct)
                        )
                )
        );

    /// <summary>By period: of all facilities, or of one.</summary>
    public BatchLoader<string, IReadOnlyList<ReminderView>> Reminders(string? facility) =>
        Of(
            reminders,
            KeyOf(facility),
            () =>
                new(
                    (codes, ct) =>
                        AskAsync<IReminders, IReadOnlyDictionary<string, IReadOnlyList<ReminderView>>>(r =>
                            r.OfPeriodsAsync(codes, facility, ct)
                        )
                )
        );

    public BatchLoader<string, IReadOnlyList<SnapshotView>> Snapshots =>
        field ??= new(
            (codes, ct) =>
                AskAsync<ISnapshots, IReadOnlyDictionary<string, IReadOnlyList<SnapshotView>>>(s =>
                    s.OfPeriodsAsync(codes, ct)
                )
        );

    public BatchLoader<FilingPlace, ReminderView> NewestReminders =>
        field ??= new(
            (reports, ct) =>
                AskAsync<IReminders, IReadOnlyDictionary<FilingPlace, ReminderView>>(r => r.NewestAsync(reports, ct))
        );

    /// <summary>By period: of all facilities, or of one.</summary>
    public BatchLoader<string, IReadOnlyList<ExtensionView>> Extensions(string? facility) =>
        Of(
            extensions,
            KeyOf(facility),
            () =>
                new(
                    (codes, ct) =>
                        AskAsync<IExtensions, IReadOnlyDictionary<string, IReadOnlyList<ExtensionView>>>(e =>
                            e.OfPeriodsAsync(codes, facility, ct)
                        )
                )
        );

    /// <summary>What is read of one section.</summary>
    public SectionReads Of(Section section)
    {
        lock (gate)
        {
            return sections.TryGetValue(section.Name, out var reads)
                ? reads
                : sections[section.Name] = new SectionReads(this, section);
        }
    }

    /// <summary>Readers open a database for each question, so all stand in the request's scope: what calendar and directory answered one is there for the others.</summary>
    public Task<TAnswer> ReadAsync<TAnswer>(string section, Func<ISectionReader, Task<TAnswer>> ask) =>
        ask(services.GetRequiredKeyedService<ISectionReader>(section));

    /// <summary>In a scope of its own: a port may hold a database that serves one question at a time.</summary>
    public async Task<TAnswer> AskAsync<TPort, TAnswer>(Func<TPort, Task<TAnswer>> ask)
        where TPort : notnull
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TPort>());
    }

    /// <summary>One facility's loader, or that of all: whatever is asked for, the two are never the same.</summary>
    private static string KeyOf(string? facility) => facility is null ? "all" : $"one {facility}";

    private BatchLoader<TKey, TValue> Of<TOwner, TKey, TValue>(
        Dictionary<TOwner, BatchLoader<TKey, TValue>> loaders,
        TOwner owner,
        Func<BatchLoader<TKey, TValue>> make
    )
        where TOwner : notnull
        where TKey : notnull
    {
        lock (gate)
        {
            return loaders.TryGetValue(owner, out var loader) ? loader : loaders[owner] = make();
        }
    }
}
