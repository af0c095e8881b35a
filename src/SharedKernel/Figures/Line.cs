using System.Reflection;
using System.Text.Json;

namespace DeAn06.SharedKernel.Figures;

/// <summary>One line of a section, read off its record.</summary>
/// <param name="Name">JSON and GraphQL name.</param>
/// <param name="Place">1 for the first line of the section.</param>
public sealed record Line(PropertyInfo Property, string Name, int Place, LineAttribute About)
{
    public bool IsCount => About.Kind != LineKind.Percentage;

    public decimal? Of(IFigures figures) =>
        Property.GetValue(figures) switch
        {
            null => null,
            long count => count,
            decimal number => number,
            var other => throw new InvalidOperationException($"{Name} holds {other.GetType().Name}"),
        };

    internal void Put(IFigures figures, decimal? value) =>
        Property.SetValue(figures, IsCount ? (object?)(long?)value : value);

    /// <summary>For a percentage that follows from two counts where they are given.</summary>
    public Formula? Formula =>
        About is { Part: { } part, Whole: { } whole } ? new([NameOf(part)], [], [NameOf(whole)], OfGiven: false) : null;

    internal static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>Label without the form's dots, dashes and colons: for messages.</summary>
    public string ShortLabel => About.Label.Split(":...")[0].TrimStart('-', ' ').TrimEnd(':', '.', ' ');
}

/// <summary>A computed value of a section: a rate in per cent, or a count that the form does not ask.</summary>
public sealed record DerivedLine(PropertyInfo Property, string Name, DerivedAttribute About)
{
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

    public decimal? Of(IFigures figures) =>
        Property.GetValue(figures) switch
        {
            null => null,
            long count => count,
            var number => (decimal)number,
        };
}
