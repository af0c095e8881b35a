namespace DeAn06.Reporting.Figures;

/// <summary>What a line holds, and how it behaves across periods and facilities.</summary>
public enum LineKind
{
    /// <summary>Counted in the window: adds up across facilities and periods.</summary>
    Flow,

    /// <summary>True at the window's end: adds up across facilities, takes the latest across periods.</summary>
    Stock,

    /// <summary>A percentage, 0–100: never adds up; see <see cref="LineAttribute.Part"/>.</summary>
    Percentage,

    /// <summary>Whole đồng spent in the window: adds up as a flow does.</summary>
    Money,

    /// <summary>One of the numbers that <see cref="ChoiceAttribute"/> names: never adds up; how many chose each may be counted.</summary>
    Choice,

    /// <summary>What people write.</summary>
    Text,

    /// <summary>A list of records: a property that is a list of <see cref="IRegisterRow"/>.</summary>
    Register,
}

/// <summary>
/// A property that is a line of the form: `long?` for counts and choices, `decimal?` for percentages and money, `string?` for texts, a
/// list of rows for registers. Null is blank, which is neither zero nor an empty list.
/// </summary>
/// <param name="label">The form's wording.</param>
/// <param name="unit">The form's unit: "Đơn", "Lượt", "%"; empty where it prints none.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LineAttribute(string label, string unit) : Attribute
{
    public string Label { get; } = label;
    public string Unit { get; } = unit;
    public LineKind Kind { get; init; } = LineKind.Flow;

    /// <summary>May stay blank at submission.</summary>
    public bool Optional { get; init; }

    /// <summary>How it is counted, where the form's words leave that open; shown under the label.</summary>
    public string? Help { get; init; }

    /// <summary>Not every province asks it: asked and shown only where the profile's row of the section lists it.</summary>
    public bool OnRequest { get; init; }

    /// <summary>For a percentage that follows from two counts where they are given: the counted part.</summary>
    public string? Part { get; init; }

    /// <summary>For a percentage that follows from two counts where they are given: the whole.</summary>
    public string? Whole { get; init; }

    /// <summary>Most characters of a text, most rows of a register; 0 for its usual.</summary>
    public int Most { get; init; }

    /// <summary>A register of what happened in the window: it is carried on only into a window that holds the earlier one.</summary>
    public bool OfWindow { get; init; }

    /// <summary>False for what is counted for the Sở's totals alone: the reporter's form does not show it.</summary>
    public bool Printed { get; init; } = true;
}

/// <summary>A value that may be chosen, and its Vietnamese name; in the order in which they are offered.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class ChoiceAttribute(string value, string label) : Attribute
{
    public string Value { get; } = value;
    public string Label { get; } = label;
}

/// <summary>
/// A number that is never typed: it is counted from a register or a choice of the same record whenever that is saved, so that the two
/// cannot disagree, and is stored like any other line.
/// </summary>
/// <param name="of">The property that is counted.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountsAttribute(string of) : Attribute
{
    public string Of { get; } = of;

    /// <summary>A number column that is added up instead of counting rows.</summary>
    public string? Sum { get; init; }
}

/// <summary>
/// Counts only rows whose column has this value, or choices of this value (no column). Several of one column: any of them; of different
/// columns: all of them. A blank meets none.
/// </summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class WhereAttribute(string? column, string value) : Attribute
{
    public string? Column { get; } = column;
    public string Value { get; } = value;
}

/// <summary>
/// A property that is computed from lines, never typed, and shown where all of them are asked. It is right for every sum because it is computed from the sum. It says its
/// formula once more as data, for whoever computes it elsewhere; the contract of sections holds the two together.
/// </summary>
/// <param name="label">What it is, in Vietnamese.</param>
/// <param name="unit">"%" of a rate, else that of what is counted.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedAttribute(string label, string unit) : Attribute
{
    public string Label { get; } = label;
    public string Unit { get; } = unit;

    /// <summary>Properties that are added up.</summary>
    public string[] Plus { get; init; } = [];

    /// <summary>Properties that are taken away.</summary>
    public string[] Minus { get; init; } = [];

    /// <summary>Properties that make the denominator, added up: then it is a rate, see <see cref="Percent"/>.</summary>
    public string[] Over { get; init; } = [];

    /// <summary>Adds what is given; otherwise one blank makes it blank.</summary>
    public bool OfGiven { get; init; }
}
