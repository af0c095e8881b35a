using System.Reflection;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Figures;

/// <summary>A value that may be chosen.</summary>
/// <param name="Value">As sent and kept.</param>
/// <param name="Label">Vietnamese.</param>
public sealed record Choice(string Value, string Label)
{
    internal static IReadOnlyList<Choice> Of(PropertyInfo property) =>
        [.. property.GetCustomAttributes<ChoiceAttribute>().Select(choice => new Choice(choice.Value, choice.Label))];
}

/// <summary>What a row, or a choice (no column), must be.</summary>
/// <param name="Column">JSON name of the column.</param>
/// <param name="Is">The value that it must have, as sent and kept.</param>
public sealed record Condition(string? Column, string Is)
{
    /// <summary>Conditions on one column: any of them; on different columns: all of them. None: always.</summary>
    internal static bool Met(IReadOnlyList<Condition> conditions, Func<string?, string?> value) =>
        conditions.GroupBy(condition => condition.Column).All(same => same.Any(one => value(same.Key) == one.Is));
}

/// <summary>How a number follows from a register or a choice.</summary>
/// <param name="Line">JSON name of the register or of the choice.</param>
/// <param name="Where">What a row, or the choice, must be to be counted.</param>
/// <param name="Sum">JSON name of a number column that is added up instead of counting rows.</param>
public sealed record Count(string Line, IReadOnlyList<Condition> Where, string? Sum)
{
    internal static Count? Of(PropertyInfo property) =>
        property.GetCustomAttribute<CountsAttribute>() is { } counts
            ? new(
                Figures.Line.NameOf(counts.Of),
                [
                    .. property
                        .GetCustomAttributes<WhereAttribute>()
                        .Select(where => new Condition(
                            where.Column is { } column ? Figures.Line.NameOf(column) : null,
                            where.Value
                        )),
                ],
                counts.Sum is { } sum ? Figures.Line.NameOf(sum) : null
            )
            : null;

    /// <summary>Blank where what is counted is blank.</summary>
    internal long? In(RegisterLine register, IFigures figures) =>
        register
            .Rows(figures)
            ?.Where(row => Condition.Met(Where, column => register.Find(column!)!.Plain(row)))
            .Sum(row => Sum is null ? 1 : (long?)register.Find(Sum)!.Of(row) ?? 0);

    internal long? In(NumberLine choice, IFigures figures) =>
        choice.Of(figures) is { } value
            ? Condition.Met(Where, _ => VietnameseNumber.Text(value))
                ? 1
                : 0
            : null;
}
