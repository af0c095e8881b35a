using DeAn06.SharedKernel.Figures;

namespace DeAn06.SharedKernel.Checks;

/// <summary>Asks about a rate far below that of the units of the same tier. Counts are not compared: units differ in size.</summary>
internal sealed class PeerCheck(LineSet lines)
{
    /// <summary>Percentage points.</summary>
    private const decimal Far = 40m;

    /// <summary>Fewer peers say too little.</summary>
    private const int Enough = 5;

    public IEnumerable<Check> Run(CheckInput input)
    {
        if (input.Peers is not { Units: >= Enough } peers)
        {
            yield break;
        }

        foreach (var (name, label, own, other) in Rates(input.Total, peers.Figures))
        {
            if (own is { } mine && other is { } theirs && theirs - mine >= Far)
            {
                yield return Check.Of(
                    "farFromPeers",
                    Severity.Soft,
                    name,
                    null,
                    $"“{label}” ({VietnameseNumber.Text(Math.Round(mine, 2))} %) thấp hơn nhiều so với các đơn vị cùng tuyến {peers.Period} ({VietnameseNumber.Text(Math.Round(theirs, 2))} %). Kiểm tra lại; nếu đúng, hãy giải trình."
                );
            }
        }
    }

    private IEnumerable<(string Name, string Label, decimal? Own, decimal? Peers)> Rates(
        IFigures own,
        IFigures peers
    ) =>
        [
            .. lines.Derived.Where(d => !d.IsCount).Select(d => (d.Name, d.About.Label, d.Of(own), d.Of(peers))),
            .. lines.Asked.Where(l => !l.IsCount).Select(l => (l.Name, l.ShortLabel, l.Of(own), l.Of(peers))),
        ];
}
