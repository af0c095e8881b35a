using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Host.Gateway;

/// <summary>What one query reads of one section, each kind through one batching loader.</summary>
internal sealed class SectionReads(GatewayRequest request, Section section)
{
    private readonly Dictionary<int, BatchLoader<FilingPlace, IReadOnlyList<EarlierFiling>>> earlier = [];
    private readonly Lock gate = new();

    /// <summary>By period.</summary>
    public BatchLoader<string, IReadOnlyList<TotalRow>> Totals { get; } =
        new(
            async (codes, ct) =>
            {
                var rows = await request.ReadAsync(section.Name, reader => reader.TotalsAsync(codes, ct));
                var byPeriod = rows.GroupBy(row => row.Period)
                    .ToDictionary(g => g.Key, IReadOnlyList<TotalRow> (g) => [.. g]);
                return codes.ToDictionary(code => code, code => byPeriod.GetValueOrDefault(code) ?? []);
            }
        );

    /// <summary>By year: the province's stocks at each of its periods that ask the section.</summary>
    public BatchLoader<int, IReadOnlyDictionary<string, IFigures>> Stocks { get; } =
        new(
            async (years, ct) =>
            {
                var asked = (await request.PeriodsAsync(ct))
                    .Where(p => years.Contains(p.Year) && p.Forms.Contains(section.Form))
                    .OrderBy(p => p.To)
                    .ToLookup(p => p.Year, p => p.Code);
                var sums = await request.ReadAsync(
                    section.Name,
                    reader => reader.StocksAsync([.. asked.Select(year => year.ToArray())], ct)
                );
                return years.ToDictionary(
                    year => year,
                    IReadOnlyDictionary<string, IFigures> (year) =>
                        asked[year].ToDictionary(code => code, code => sums[code])
                );
            }
        );

    public BatchLoader<FilingPlace, IFilingView> Filings { get; } =
        new((places, ct) => request.ReadAsync(section.Name, reader => reader.FilingsAsync(places, ct)));

    /// <summary>What filings fail.</summary>
    public BatchLoader<IFilingView, IReadOnlyList<Check>> Checks { get; } =
        new((filings, ct) => request.ReadAsync(section.Name, reader => reader.ChecksAsync(filings, ct)));

    public BatchLoader<string, SectionQueue> Queues { get; } =
        new((codes, ct) => request.ReadAsync(section.Name, reader => reader.QueuesAsync(codes, ct)));

    public BatchLoader<PeerPlace, PeerMedians> Peers { get; } =
        new((places, ct) => request.ReadAsync(section.Name, reader => reader.PeersAsync(places, ct)));

    public BatchLoader<Guid, IReadOnlyList<FilingVersionView>> Versions { get; } =
        new((ids, ct) => request.ReadAsync(section.Name, reader => reader.VersionsAsync(ids, ct)));

    /// <summary>What units filed in this many periods before.</summary>
    public BatchLoader<FilingPlace, IReadOnlyList<EarlierFiling>> Earlier(int count)
    {
        lock (gate)
        {
            return earlier.TryGetValue(count, out var loader)
                ? loader
                : earlier[count] = new(
                    (places, ct) => request.ReadAsync(section.Name, reader => reader.EarlierAsync(places, count, ct))
                );
        }
    }
}
