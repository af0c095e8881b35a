using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Filings;

/// <summary>What a filing stands on: its period and gate, its facility and that facility's stations, as of the window's last day.</summary>
public sealed record FilingGround(FilingKey Key, GateAnswer Gate, Facility Facility, IReadOnlyList<Facility> Stations)
{
    public ReportingPeriod Period => Gate.Period!;
}

/// <summary>Asks calendar and directory for many filings at once.</summary>
internal sealed class FilingGrounds(Section section, IFilingGate gate, IFacilityDirectory directory)
{
    public async Task<Outcome<FilingGround>> OfAsync(string period, string facility, CancellationToken ct)
    {
        var key = new FilingKey(section.Name, period, facility);
        var answer = (await gate.CheckAsync([key], ct))[key];
        if (answer.Period is not { } known)
        {
            return FilingRefusals.UnknownPeriod(period);
        }

        if (!answer.FacilityKnown)
        {
            return FilingRefusals.UnknownFacility(facility, known);
        }

        return (await LoadAsync(new Dictionary<FilingKey, GateAnswer> { [key] = answer }, ct))[key];
    }

    /// <summary>Those of the filings whose period and facility are known.</summary>
    public async Task<IReadOnlyDictionary<FilingKey, FilingGround>> OfAsync(
        IReadOnlyCollection<FilingKey> keys,
        CancellationToken ct
    )
    {
        var answers = await gate.CheckAsync(keys, ct);
        return await LoadAsync(
            answers
                .Where(a => a.Value is { Period: not null, FacilityKnown: true })
                .ToDictionary(a => a.Key, a => a.Value),
            ct
        );
    }

    private async Task<Dictionary<FilingKey, FilingGround>> LoadAsync(
        Dictionary<FilingKey, GateAnswer> answers,
        CancellationToken ct
    )
    {
        var grounds = new Dictionary<FilingKey, FilingGround>();
        foreach (var period in answers.GroupBy(a => a.Key.Period))
        {
            var asOf = period.First().Value.Period!.To;
            var codes = period.Select(a => a.Key.Facility).Distinct().ToArray();
            var facilities = await directory.FindAsync(codes, asOf, ct);
            var centres = facilities
                .Values.Where(f => f.Kind == FacilityKind.DistrictHealthCentre)
                .Select(f => f.Code)
                .ToArray();
            var stations =
                section.Stations == StationReporting.None || centres.Length == 0
                    ? new Dictionary<string, IReadOnlyList<Facility>>()
                    : await directory.StationsOfAsync(centres, asOf, ct);
            foreach (var (key, answer) in period)
            {
                if (facilities.TryGetValue(key.Facility, out var facility))
                {
                    grounds[key] = new FilingGround(
                        key,
                        answer,
                        facility,
                        stations.GetValueOrDefault(facility.Code) ?? []
                    );
                }
            }
        }

        return grounds;
    }
}
