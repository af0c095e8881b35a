using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Profiles;

namespace DeAn06.Reporting.Endpoints;

/// <summary>Which endpoints there are under a profile: those on filings of a section that it does not ask are not.</summary>
public static class AskedEndpoints
{
    /// <summary>Is an endpoint of this type there?</summary>
    public static Func<Type, bool> Of(Profile profile)
    {
        var asked = profile.Sections.Select(section => section.Name).ToHashSet();
        return endpoint => FiguresOf(endpoint) is not { } figures || asked.Contains(KnownSections.NameOf(figures));
    }

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
