using System.Reflection;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;

namespace DeAn06.Reporting.Sections;

/// <summary>The sections that modules have, found by their figures, whatever a profile asks of them.</summary>
public static class KnownSections
{
    public static IReadOnlyList<KnownSection> Of(IEnumerable<IModule> modules) =>
        [
            .. modules
                .SelectMany(module => module.GetType().Assembly.GetTypes())
                .Where(type => !type.IsAbstract && Implements(type))
                .Select(Known),
        ];

    private static KnownSection Known(Type figures)
    {
        var properties = figures.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var lines = properties
            .Where(property => property.IsDefined(typeof(LineAttribute)))
            .ToLookup(
                property => property.GetCustomAttribute<LineAttribute>()!.OnRequest,
                property => Line.NameOf(property.Name)
            );
        return new KnownSection(
            NameOf(figures),
            [.. lines[false]],
            [.. lines[true]],
            [.. properties.Where(p => p.IsDefined(typeof(DerivedAttribute))).Select(p => Line.NameOf(p.Name))]
        );
    }

    internal static string NameOf(Type figures) =>
        (string)
            figures
                .GetProperty(nameof(ISectionFigures<>.SectionName), BindingFlags.Public | BindingFlags.Static)!
                .GetValue(null)!;

    private static bool Implements(Type type) =>
        type.GetInterfaces()
            .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ISectionFigures<>));
}
