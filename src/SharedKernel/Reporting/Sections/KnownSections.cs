using System.Reflection;
using DeAn06.Reporting.Endpoints;
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

    /// <summary>May an endpoint of this type be reached under this profile? One of a section that is not asked may not.</summary>
    public static Func<Type, bool> Reached(Profile profile)
    {
        var asked = profile.Sections.Select(section => section.Name).ToHashSet();
        return endpoint => FiguresOf(endpoint) is not { } figures || asked.Contains(NameOf(figures));
    }

    private static KnownSection Known(Type figures)
    {
        var lines = figures
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (Name: Line.NameOf(property.Name), About: property.GetCustomAttribute<LineAttribute>()))
            .Where(line => line.About is not null)
            .ToLookup(line => line.About!.OnRequest, line => line.Name);
        return new KnownSection(NameOf(figures), [.. lines[false]], [.. lines[true]]);
    }

    private static string NameOf(Type figures) =>
        (string)
            figures
                .GetProperty(nameof(ISectionFigures<>.SectionName), BindingFlags.Public | BindingFlags.Static)!
                .GetValue(null)!;

    private static bool Implements(Type type) =>
        type.GetInterfaces()
            .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ISectionFigures<>));

    /// <summary>The figures of an endpoint on filings; null for any other.</summary>
    private static Type? FiguresOf(Type endpoint)
    {
        for (var type = endpoint; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FilingEndpoint<,>))
            {
                return type.GetGenericArguments()[1];
            }
        }

        return null;
    }
}
