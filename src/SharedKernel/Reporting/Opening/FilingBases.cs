using DeAn06.Reporting.Reading;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Opening;

/// <summary>What a filing stands on: its period and gate, its facility and that facility's stations, as of the window's last day.</summary>
/// <param name="Previous">The period before it that asks the same form; null where there is none.</param>
internal sealed record FilingBasis(
    FilingKey Key,
    GateAnswer Gate,
    Facility Facility,
    IReadOnlyList<Facility> Stations,
    ReportingPeriod? Previous
)
{
    public ReportingPeriod Period => Gate.Period!;

    /// <summary>Gate and stations were asked for; of a list they may not be.</summary>
    public bool Gated { get; init; } = true;
}

/// <summary>Facilities as filings remember them: a facility that left the directory does not take its filings along.</summary>
internal delegate Task<IReadOnlyDictionary<FilingKey, Facility>> RememberFacilities(
    IReadOnlyCollection<FilingKey> filings,
    CancellationToken ct
);

/// <summary>Asks calendar and directory for many filings at once.</summary>
internal sealed class FilingBases(Section section, GateAnswers gate, RememberFacilities remember)
{
    public async Task<Outcome<FilingBasis>> OfAsync(string period, string facility, CancellationToken ct)
    {
        var key = new FilingKey(section.Name, period, facility);
        var answer = (await gate.OfAsync([key], ct))[key];
        if (answer.Period is not { } known)
        {
            return UnknownPlace.Period(period);
        }

        var bases = await LoadAsync(new Dictionary<FilingKey, GateAnswer> { [key] = answer }, gated: true, ct);
        return bases.TryGetValue(key, out var basis) ? basis : UnknownPlace.Facility(facility, known);
    }

    /// <summary>Those of the filings whose period and facility are known.</summary>
    /// <param name="gated">Without, gate and stations are left blank: <see cref="FilingParts.Gate"/>.</param>
    public async Task<IReadOnlyDictionary<FilingKey, FilingBasis>> OfAsync(
        IReadOnlyCollection<FilingKey> keys,
        bool gated,
        CancellationToken ct
    )
    {
        var answers = gated ? await gate.OfAsync(keys, ct) : await gate.PlacesAsync(keys, ct);
        return await LoadAsync(
            answers.Where(a => a.Value.Period is not null).ToDictionary(a => a.Key, a => a.Value),
            gated,
            ct
        );
    }

    private async Task<Dictionary<FilingKey, FilingBasis>> LoadAsync(
        Dictionary<FilingKey, GateAnswer> answers,
        bool gated,
        CancellationToken ct
    )
    {
        var bases = new Dictionary<FilingKey, FilingBasis>();
        var gone = answers.Where(a => !a.Value.FacilityKnown && TypedText.IsOneLine(a.Key.Facility)).Select(a => a.Key);
        var remembered = gone.ToArray() is { Length: > 0 } keys ? await remember(keys, ct) : null;
        var centres =
            section.Stations == StationReporting.None || !gated
                ? []
                : answers
                    .Values.Where(a => a.Facility is { Kind: FacilityKind.DistrictHealthCentre })
                    .Select(a => new FacilityOn(a.Facility!.Code, a.Period!.To))
                    .Distinct()
                    .ToArray();
        var stations =
            centres.Length == 0
                ? new Dictionary<FacilityOn, IReadOnlyList<Facility>>()
                : await gate.StationsAsync(centres, ct);
        foreach (var period in answers.GroupBy(a => a.Key.Period))
        {
            var first = period.First().Value;
            var previous = section.Earlier(first.Published, first.Period!).LastOrDefault();
            foreach (var (key, answer) in period)
            {
                if ((answer.Facility ?? remembered?.GetValueOrDefault(key)) is { } facility)
                {
                    bases[key] = new FilingBasis(
                        key,
                        answer,
                        facility,
                        stations.GetValueOrDefault(new(facility.Code, answer.Period!.To)) ?? [],
                        previous
                    )
                    {
                        Gated = gated,
                    };
                }
            }
        }

        return bases;
    }
}
