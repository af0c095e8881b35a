using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Opening;

/// <summary>
/// What calendar and directory answer within one request. A facility in a period is asked about once, for every section at once: a whole
/// report stands on the same basis as each of its sections.
/// </summary>
internal sealed class GateAnswers(
    IFilingGate gate,
    IFacilityDirectory directory,
    RequestPeriods periods,
    IEnumerable<Section> sections
) : IReportingCalendar, IDisposable
{
    /// <summary>Of more facilities at once, a list of one section is asked for: the other sections are not.</summary>
    private const int MostWhole = 24;

    private readonly Dictionary<FilingKey, GateAnswer> answers = [];
    private readonly Dictionary<FacilityOn, IReadOnlyList<Facility>> stations = [];

    // A whole report opens its sections side by side.
    private readonly SemaphoreSlim turn = new(1);

    public async Task<IReadOnlyDictionary<FilingKey, GateAnswer>> OfAsync(
        IReadOnlyCollection<FilingKey> keys,
        CancellationToken ct
    )
    {
        await turn.WaitAsync(ct);
        try
        {
            var unknown = keys.Where(key => !answers.ContainsKey(key)).ToArray();
            if (unknown.Length > 0)
            {
                var asked =
                    unknown.Length > MostWhole
                        ? unknown
                        : unknown
                            .SelectMany(key =>
                                sections.Select(section => key with { Section = section.Name }).Append(key)
                            )
                            .Distinct()
                            .ToArray();
                foreach (var (key, answer) in await gate.CheckAsync(asked, periods.Known, ct))
                {
                    answers[key] = answer;
                    if (answer.Period is not null)
                    {
                        periods.Learn(answer.Published);
                    }
                }
            }

            return keys.Distinct().ToDictionary(key => key, key => answers[key]);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Period and facility of filings that have been begun, without what may be done with them now: the calendar's gate is not asked.
    /// </summary>
    public async Task<IReadOnlyDictionary<FilingKey, GateAnswer>> PlacesAsync(
        IReadOnlyCollection<FilingKey> keys,
        CancellationToken ct
    )
    {
        var published = await periods.ReadAsync(ct);
        var byCode = published.ToDictionary(period => period.Code);
        var known = keys.Where(key => byCode.ContainsKey(key.Period)).ToArray();
        var facilities = await directory.FindAsync(
            [.. known.Select(key => new FacilityOn(key.Facility, byCode[key.Period].To))],
            ct
        );
        return known.ToDictionary(
            key => key,
            key => new GateAnswer(
                byCode[key.Period],
                PeriodState.Closed,
                facilities.GetValueOrDefault(new(key.Facility, byCode[key.Period].To)),
                Owed: false,
                ExtendedUntil: null
            )
            {
                Published = published,
            }
        );
    }

    /// <summary>The published periods, in order.</summary>
    public Task<IReadOnlyList<ReportingPeriod>> PeriodsAsync(CancellationToken ct) => periods.ReadAsync(ct);

    /// <summary>The stations of each centre on its day; a centre without any has an empty list.</summary>
    public async Task<IReadOnlyDictionary<FacilityOn, IReadOnlyList<Facility>>> StationsAsync(
        IReadOnlyCollection<FacilityOn> centres,
        CancellationToken ct
    )
    {
        await turn.WaitAsync(ct);
        try
        {
            var unknown = centres.Where(centre => !stations.ContainsKey(centre)).ToArray();
            if (unknown.Length > 0)
            {
                var found = await directory.StationsOfAsync(unknown, ct);
                foreach (var centre in unknown)
                {
                    stations[centre] = found.GetValueOrDefault(centre) ?? [];
                }
            }

            return centres.ToDictionary(centre => centre, centre => stations[centre]);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
