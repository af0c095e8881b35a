namespace DeAn06.SharedKernel.Figures;

/// <summary>How a line behaves across periods and facilities.</summary>
public enum LineKind
{
    /// <summary>Counted in the window: adds up across facilities and periods.</summary>
    Flow,

    /// <summary>True at the window's end: adds up across facilities, takes the latest across periods.</summary>
    Stock,

    /// <summary>A percentage, 0–100: never adds up; see <see cref="LineAttribute.Part"/>.</summary>
    Percentage,
}

/// <summary>A property that is a line of the form: `long?` for counts, `decimal?` for percentages; null is blank, which is not zero.</summary>
/// <param name="label">The form's wording.</param>
/// <param name="unit">The form's unit: "Đơn", "Lượt", "%".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LineAttribute(string label, string unit) : Attribute
{
    public string Label { get; } = label;
    public string Unit { get; } = unit;
    public LineKind Kind { get; init; } = LineKind.Flow;

    /// <summary>May stay blank at submission.</summary>
    public bool Optional { get; init; }

    /// <summary>Asked only where this profile runs; elsewhere it is neither asked nor shown.</summary>
    public string? Profile { get; init; }

    /// <summary>For a percentage that follows from two counts where they are given: the counted part.</summary>
    public string? Part { get; init; }

    /// <summary>For a percentage that follows from two counts where they are given: the whole.</summary>
    public string? Whole { get; init; }
}

/// <summary>
/// A property that is computed from lines, never typed. It is right for every sum because it is computed from the sum. It says its
/// formula once more as data, for whoever computes it elsewhere; the contract of sections holds the two together.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedAttribute(string label, string unit) : Attribute
{
    public string Label { get; } = label;
    public string Unit { get; } = unit;

    /// <summary>Shown only where this profile runs.</summary>
    public string? Profile { get; init; }

    /// <summary>Properties that are added up.</summary>
    public string[] Plus { get; init; } = [];

    /// <summary>Properties that are taken away.</summary>
    public string[] Minus { get; init; } = [];

    /// <summary>Properties that make the denominator, added up: then it is a rate, see <see cref="Percent"/>.</summary>
    public string[] Over { get; init; } = [];

    /// <summary>Adds what is given; otherwise one blank makes it blank.</summary>
    public bool OfGiven { get; init; }
}
