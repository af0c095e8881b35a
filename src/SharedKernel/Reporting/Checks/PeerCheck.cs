using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Checks;

/// <summary>Asks about a rate far below that of the units of the same tier. Counts are not compared: units differ in size.</summary>
internal sealed class PeerCheck(LineSet lines, Rule rule)
{
    public IEnumerable<Check> Run(CheckInput input)
    {
        if (input.Peers is not { } peers || peers.Units < rule.Least)
        {
            yield break;
        }

        foreach (var rate in rule.Lines)
        {
            var (label, mine, theirs) = Rate(rate, input.Total, peers.Figures);
            if (theirs - mine >= rule.Threshold)
            {
                yield return rule.On(
                    rate,
                    station: null,
                    name =>
                        name switch
                        {
                            "label" => label,
                            "period" => peers.Period,
                            "peers" => Rounded(theirs),
                            _ => Rounded(mine),
                        }
                );
            }
        }
    }

    private (string Label, decimal? Own, decimal? Peers) Rate(string name, IFigures own, IFigures peers)
    {
        if (lines.FindNumber(name) is { } line)
        {
            return (line.ShortLabel, line.Of(own), line.Of(peers));
        }

        var derived = lines.Derived.Single(d => d.Name == name);
        return (derived.About.Label, derived.Of(own), derived.Of(peers));
    }

    private static string Rounded(decimal? rate) => VietnameseNumber.Text(rate is { } r ? Math.Round(r, 2) : null);
}
