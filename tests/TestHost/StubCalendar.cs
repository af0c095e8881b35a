using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.TestHost;

/// <summary>
/// Eight periods of 2023: months ask the first of the profile's forms, the year the last, the half year all. And a gate that asks the sections registered in the host.
/// </summary>
public sealed class StubCalendar(
    TimeProvider clock,
    Profile profile,
    IEnumerable<Section> sections,
    IFacilityDirectory directory
) : IReportingCalendar, IFilingGate
{
    private readonly Dictionary<string, Section> sections = sections.ToDictionary(s => s.Name);
    private readonly Dictionary<FilingKey, DateTimeOffset> extensions = [];
    private readonly List<ReportingPeriod> periods =
    [
        Of(
            "2023-H1",
            PeriodKind.HalfYear,
            "6 tháng",
            new(2023, 1, 1),
            new(2023, 6, 14),
            new(2023, 6, 27),
            [.. profile.Forms.Select(form => form.Code)]
        ),
        Month(7, profile.Forms[0].Code),
        Month(8, profile.Forms[0].Code),
        Month(9, profile.Forms[0].Code),
        Month(10, profile.Forms[0].Code),
        Month(11, profile.Forms[0].Code),
        Month(12, profile.Forms[0].Code),
        Of(
            "2023-Y",
            PeriodKind.Year,
            "Năm 2023",
            new(2023, 1, 1),
            new(2023, 12, 14),
            new(2023, 12, 15),
            profile.Forms[^1].Code
        ),
    ];

    /// <summary>Closes the period at the host's present time: no filing without an extension.</summary>
    public void Close(string period)
    {
        lock (periods)
        {
            var at = periods.FindIndex(p => p.Code == period);
            periods[at] = periods[at] with { ClosedAt = clock.GetUtcNow() };
        }
    }

    /// <summary>Lets this filing be written up to then although its period is closed.</summary>
    public void Extend(string section, string period, string facility, DateTimeOffset until)
    {
        lock (periods)
        {
            extensions[new FilingKey(section, period, facility)] = until;
        }
    }

    public Task<IReadOnlyList<ReportingPeriod>> PeriodsAsync(CancellationToken ct)
    {
        lock (periods)
        {
            return Task.FromResult<IReadOnlyList<ReportingPeriod>>([.. periods]);
        }
    }

    /// <summary>Happens while a request is under way: whoever decides asks the calendar first.</summary>
    public Action? Asked { get; set; }

    public async Task<IReadOnlyDictionary<FilingKey, GateAnswer>> CheckAsync(
        IReadOnlyCollection<FilingKey> keys,
        IReadOnlyList<ReportingPeriod>? published,
        CancellationToken ct
    )
    {
        Asked?.Invoke();
        published ??= await PeriodsAsync(ct);
        var answers = new Dictionary<FilingKey, GateAnswer>();
        foreach (var key in keys)
        {
            answers[key] = published.FirstOrDefault(p => p.Code == key.Period) is { } period
                ? (await AnswerAsync(key, period, ct)) with
                {
                    Published = published,
                }
                : new GateAnswer(null, PeriodState.Upcoming, null, false, null);
        }

        return answers;
    }

    private async Task<GateAnswer> AnswerAsync(FilingKey key, ReportingPeriod period, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var facility = (await directory.FindAsync([key.Facility], period.To, ct)).GetValueOrDefault(key.Facility);
        var owed =
            facility is not null
            && sections.TryGetValue(key.Section, out var section)
            && period.Forms.Contains(section.Form)
            && section.OwedBy(facility);
        lock (periods)
        {
            DateTimeOffset? extended = extensions.TryGetValue(key, out var until) && until > now ? until : null;
            return new GateAnswer(period, period.StateAt(now), facility, owed, extended);
        }
    }

    private static ReportingPeriod Month(int month, string form) =>
        Of(
            $"2023-{month:00}",
            PeriodKind.Month,
            $"Tháng {month}",
            new(2023, month - 1, 15),
            new(2023, month, 14),
            new(2023, month, 15),
            form
        );

    private static ReportingPeriod Of(
        string code,
        PeriodKind kind,
        string name,
        DateOnly from,
        DateOnly to,
        DateOnly due,
        params string[] forms
    ) => new(code, 2023, kind, name, from, to, due, forms, null);
}
