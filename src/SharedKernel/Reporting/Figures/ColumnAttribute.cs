namespace DeAn06.Reporting.Figures;

/// <summary>A record of a register: a sealed record whose properties are its columns.</summary>
public interface IRegisterRow;

/// <summary>
/// A property that is a column of a register: `string?` for a text, or for a choice where <see cref="ChoiceAttribute"/> names its
/// values; `DateOnly?`; `long?` for a whole number. Null is blank.
/// </summary>
/// <param name="label">Its heading.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string label) : Attribute
{
    public string Label { get; } = label;

    /// <summary>Part of what names the record: two rows may not have the same.</summary>
    public bool Key { get; init; }

    /// <summary>May stay blank at submission, unless <see cref="NeededWhenAttribute"/> asks for it.</summary>
    public bool Optional { get; init; }

    /// <summary>Most characters of a text.</summary>
    public int Most { get; init; } = 200;
}

/// <summary>An optional column that is needed where another has this value; several are joined as <see cref="WhereAttribute"/> says.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class NeededWhenAttribute(string column, string value) : Attribute
{
    public string Column { get; } = column;
    public string Value { get; } = value;
}
