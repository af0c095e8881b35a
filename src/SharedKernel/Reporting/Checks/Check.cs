namespace DeAn06.Reporting.Checks;

/// <summary>Whether a failed check stands in the way of a submission by itself.</summary>
public enum Severity
{
    /// <summary>Submission is refused until it is mended.</summary>
    Hard,

    /// <summary>Submission asks for an explanation, which is kept.</summary>
    Soft,
}

/// <summary>A check that a filing fails.</summary>
/// <param name="Id">
/// Names the check in this filing: `farFromPast:issued`, `blank:visits@TYT-14755`, `blankCell:systems#2.authority`. Explanations refer to it.
/// </param>
/// <param name="Code">Kind of check: `blank`, `partOverWhole`, `partsOverWhole`, `farFromPast` …</param>
/// <param name="Line">JSON name of the line it points at.</param>
/// <param name="Station">Station code where the line is in the annex.</param>
/// <param name="Message">Vietnamese: the line, the numbers, what to do.</param>
/// <param name="Explanation">What the reporter answered to a soft check.</param>
/// <param name="Row">In a register: the record, 1 for the first.</param>
/// <param name="Column">In a register: JSON name of the column.</param>
public sealed record Check(
    string Id,
    string Code,
    Severity Severity,
    string? Line,
    string? Station,
    string Message,
    string? Explanation = null,
    int? Row = null,
    string? Column = null
)
{
    /// <summary>Stands in the way of a submission.</summary>
    public bool Blocks => Severity == Severity.Hard || string.IsNullOrWhiteSpace(Explanation);

    internal static Check Of(string code, Severity severity, string? line, string? station, string message) =>
        new(
            line is null ? Suffix(code, station) : Suffix($"{code}:{line}", station),
            code,
            severity,
            line,
            station,
            message
        );

    /// <summary>At a record of a register, or at one of its columns.</summary>
    internal static Check AtRow(string code, string register, int row, string? column, string message) =>
        new(
            column is null ? $"{code}:{register}#{row}" : $"{code}:{register}#{row}.{column}",
            code,
            Severity.Hard,
            register,
            Station: null,
            message,
            Row: row,
            Column: column
        );

    private static string Suffix(string id, string? station) => station is null ? id : $"{id}@{station}";
}
