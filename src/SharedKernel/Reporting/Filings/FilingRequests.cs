using System.ComponentModel.DataAnnotations;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;

namespace DeAn06.Reporting.Filings;

/// <summary>A draft of one section. Blank lines are null or absent; zero is typed as 0.</summary>
/// <param name="Figures">The unit's own figures.</param>
/// <param name="Stations">By station: only a district health centre sends them.</param>
/// <param name="Explanations">Answers to soft checks.</param>
internal sealed record Draft<T>(
    T Figures,
    IReadOnlyList<StationDraft<T>> Stations,
    [property: MaxLength(TextLengths.Explanations)] IReadOnlyList<Explanation> Explanations
)
    where T : class, IFigures, new()
{
    internal FilingContent<T> Content() =>
        new(
            Figures,
            [.. Stations.Select(s => new StationContent<T>(s.Station, "", s.Figures))],
            Explanations.DistinctBy(e => e.Check).ToDictionary(e => e.Check, e => e.Text)
        );
}

/// <param name="Station">Station code (`TYT-14755`).</param>
internal sealed record StationDraft<T>(string Station, T Figures)
    where T : class, IFigures, new();

/// <summary>Sends a filing back.</summary>
/// <param name="Reason">Required, up to 2,000 characters.</param>
/// <param name="Lines">The lines that it is about; may be empty.</param>
internal sealed record ReturnOrder(string Reason, IReadOnlyList<LineNote> Lines);
