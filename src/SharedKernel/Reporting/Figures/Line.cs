using System.Reflection;
using System.Text.Json;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Figures;

/// <summary>One line of a section, read off its record.</summary>
/// <param name="Name">JSON and GraphQL name.</param>
/// <param name="Place">1 for the first line of the section.</param>
public abstract record Line(PropertyInfo Property, string Name, int Place, LineAttribute About)
{
    /// <summary>Label without the form's dots, dashes and colons: for messages.</summary>
    public string ShortLabel =>
        About
            .Label.Split([":...", ": ..."], StringSplitOptions.None)[0]
            .TrimStart('-', '+', ' ')
            .TrimEnd(':', '.', ' ');

    /// <summary>Not null: it follows from another line and is never typed.</summary>
    public Count? Count { get; protected init; }

    public bool IsBlank(IFigures figures) => Property.GetValue(figures) is null;

    internal object? Raw(IFigures figures) => Property.GetValue(figures);

    internal void PutRaw(IFigures figures, object? value) => Property.SetValue(figures, value);

    internal static Line Of(PropertyInfo property, int place, LineAttribute about) =>
        about.Kind switch
        {
            LineKind.Text => new TextLine(property, NameOf(property.Name), place, about),
            LineKind.Register => new RegisterLine(property, NameOf(property.Name), place, about),
            _ => new NumberLine(property, NameOf(property.Name), place, about),
        };

    internal static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}

/// <summary>A line that holds a number.</summary>
public sealed record NumberLine : Line
{
    /// <summary>The largest sum of money a line takes, in đồng: beyond it a browser's numbers are no longer exact.</summary>
    public const long LargestMoney = 999_999_999_999_999;

    private readonly LineValue value;

    public NumberLine(PropertyInfo property, string name, int place, LineAttribute about)
        : base(property, name, place, about)
    {
        value = LineValue.Of(property);
        Choices = Choice.Of(property);
        Count = Count.Of(property);
    }

    /// <summary>Of a choice; else empty.</summary>
    public IReadOnlyList<Choice> Choices { get; }

    /// <summary>Sums over units mean something: counts and money do, percentages and choices do not.</summary>
    public bool AddsUp => About.Kind is LineKind.Flow or LineKind.Stock or LineKind.Money;

    /// <summary>Added up over the periods of a year, and compared by day where windows differ in length.</summary>
    public bool IsFlow => About.Kind is LineKind.Flow or LineKind.Money;

    /// <summary>Kept as `long`, which counts and choices are.</summary>
    public bool IsLong => Property.PropertyType == typeof(long?);

    public decimal? Of(IFigures figures) => value.Of(figures);

    internal void Put(IFigures figures, decimal? number) => value.Put(figures, number);

    /// <summary>For a percentage that follows from two counts where they are given.</summary>
    public Formula? Formula =>
        About is { Part: { } part, Whole: { } whole } ? new([NameOf(part)], [], [NameOf(whole)], OfGiven: false) : null;

    /// <summary>The value as people read it: a choice by its name.</summary>
    public string Words(decimal? value) =>
        Choices.FirstOrDefault(choice => value is { } v && choice.Value == VietnameseNumber.Text(v))?.Label
        ?? VietnameseNumber.Text(value);
}

/// <summary>A line that holds what people write.</summary>
public sealed record TextLine(PropertyInfo Property, string Name, int Place, LineAttribute About)
    : Line(Property, Name, Place, About)
{
    /// <summary>Most characters (UTF-16, NFC).</summary>
    public int Longest => About.Most > 0 ? About.Most : 1_000;

    public string? Of(IFigures figures) => (string?)Property.GetValue(figures);
}

/// <summary>A computed value of a section: a rate in per cent, or a count that the form does not ask.</summary>
/// <param name="Name">JSON and GraphQL name.</param>
public sealed record DerivedLine(PropertyInfo Property, string Name, DerivedAttribute About)
{
    private readonly LineValue value = LineValue.Of(Property);

    public bool IsCount => Property.PropertyType == typeof(long?);

    public Formula Formula { get; } =
        About.Plus.Length > 0
            ? new(
                [.. About.Plus.Select(Line.NameOf)],
                [.. About.Minus.Select(Line.NameOf)],
                [.. About.Over.Select(Line.NameOf)],
                About.OfGiven
            )
            : throw new InvalidOperationException($"[Derived] of {Name} does not say its formula.");

    public decimal? Of(IFigures figures) => value.Of(figures);
}
