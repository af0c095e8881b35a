namespace DeAn06.Reporting.Figures;

/// <summary>How a value follows from lines, or from values derived before it; by their JSON names.</summary>
/// <param name="Plus">Added up.</param>
/// <param name="Minus">Taken away.</param>
/// <param name="Over">The denominator, added up: the value is then <see cref="Percent.Of"/> it. Empty for a count.</param>
/// <param name="OfGiven">Adds what is given and is blank where nothing is; otherwise one blank makes it blank.</param>
public sealed record Formula(
    IReadOnlyList<string> Plus,
    IReadOnlyList<string> Minus,
    IReadOnlyList<string> Over,
    bool OfGiven
)
{
    /// <summary>All that it takes.</summary>
    public IEnumerable<string> Names => [.. Plus, .. Minus, .. Over];
}
