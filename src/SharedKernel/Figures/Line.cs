using System.Reflection;

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

    /// <summary>Label without the form's dots, dashes and colons: for messages.</summary>
    public string ShortLabel => About.Label.Split(":...")[0].TrimStart('-', ' ').TrimEnd(':', '.', ' ');
}

/// <summary>A computed value of a section: a rate in per cent, or a count that the form does not ask.</summary>
public sealed record DerivedLine(PropertyInfo Property, string Name, DerivedAttribute About)
{
    public bool IsCount => Property.PropertyType == typeof(long?);

    public decimal? Of(IFigures figures) =>
        Property.GetValue(figures) switch
        {
            null => null,
            long count => count,
            var number => (decimal)number,
        };
}
