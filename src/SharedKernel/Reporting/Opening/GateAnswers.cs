using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Opening;

/// <summary>
/// What calendar and directory answer within one request. A facility in a period is asked about once, for every section at once: a whole
/// report stands on the same basis as each of its sections.
/// </summary>
internal sealed class GateAnswers(IFilingGate gate, IFacilityDirectory directory, IEnumerable<Section> sections)
    : IDisposable
{
    private readonly Dictionary<FilingKey, GateAnswer> answers = [];
    private readonly Dictionary<(string Centre, DateOnly AsOf), IReadOnlyList<Facility>> stations = [];

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
                var asked = unknown
                    .SelectMany(key => sections.Select(section => key with { Section = section.Name }).Append(key))
                    .Distinct()
                    .ToArray();
                foreach (var (key, answer) in await gate.CheckAsync(asked, ct))
                {
                    answers[key] = answer;
                }
            }

            return keys.Distinct().ToDictionary(key => key, key => answers[key]);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The stations of each centre; a centre without any has an empty list.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Facility>>> StationsAsync(
        IReadOnlyCollection<string> centres,
        DateOnly asOf,
        CancellationToken ct
    )
    {
        await turn.WaitAsync(ct);
        try
        {
            var unknown = centres.Where(centre => !stations.ContainsKey((centre, asOf))).ToArray();
            if (unknown.Length > 0)
            {
                var found = await directory.StationsOfAsync(unknown, asOf, ct);
                foreach (var centre in unknown)
                {
                    stations[(centre, asOf)] = found.GetValueOrDefault(centre) ?? [];
                }
            }

            return centres.ToDictionary(centre => centre, centre => stations[(centre, asOf)]);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
