namespace DeAn06.SharedKernel.Problems;

/// <summary>One refused line.</summary>
/// <param name="Line">JSON name of the line or of the request's member.</param>
/// <param name="Code">Stable machine name: `partOverWhole`, `blank`, `negative` …</param>
/// <param name="Message">Vietnamese: the line, the value, what to do.</param>
/// <param name="Station">Station code where the line is in the annex.</param>
/// <param name="Row">In a register: the record, 1 for the first.</param>
/// <param name="Column">In a register: JSON name of the column.</param>
public sealed record LineError(
    string? Line,
    string Code,
    string Message,
    string? Station = null,
    int? Row = null,
    string? Column = null
);

/// <summary>Why a request is refused (RFC 9457), in Vietnamese, saying what to do.</summary>
public sealed record Problem(int Status, string Code, string Title, string Detail)
{
    public IReadOnlyList<LineError> Errors { get; init; } = [];

    /// <summary>Further members of the answer (what changed, the current version …).</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

    /// <summary>When to try again: sent as the header Retry-After, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string Type => $"urn:dean06:{Code}";
}

/// <summary>Either a value or the reason why there is none.</summary>
public readonly record struct Outcome<T>(T? Value, Problem? Problem)
    where T : class
{
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(null, problem);

    public bool Ok([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
    {
        value = Value;
        return Problem is null;
    }
}
