using System.Reflection;
using DeAn06.Reporting.Figures;

namespace DeAn06.Host.OpenApi;

/// <summary>Between which numbers a computed count lies: as many times the largest count as its formula adds and takes away.</summary>
internal static class Derivation
{
    public static (long Least, long Most) Bounds(PropertyInfo property)
    {
        if (property.GetCustomAttribute<DerivedAttribute>() is not { } derived)
        {
            return (0, FiguresReader.Largest);
        }

        var (plus, minus) = (Of(property, derived.Plus), Of(property, derived.Minus));
        return (plus.Least - minus.Most, plus.Most - minus.Least);
    }

    private static (long Least, long Most) Of(PropertyInfo property, string[] names)
    {
        var parts = names.Select(name => Bounds(property.DeclaringType!.GetProperty(name)!)).ToArray();
        return (parts.Sum(part => part.Least), parts.Sum(part => part.Most));
    }
}
