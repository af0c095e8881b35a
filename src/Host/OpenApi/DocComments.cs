using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DeAn06.Host.OpenApi;

/// <summary>Doc comments of our own assemblies, from the XML files that lie beside them.</summary>
internal static partial class DocComments
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    /// <summary>A type's summary; one that says nothing itself speaks with the words of the class that it closes.</summary>
    public static string? SummaryOf(Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            var definition = at.IsGenericType ? at.GetGenericTypeDefinition() : at;
            if (MemberOf(definition.Assembly, "T:" + NameOf(definition))?.Element("summary") is { } summary)
            {
                return TextOf(summary);
            }
        }

        return null;
    }

    /// <summary>A property's summary, or that of the record's parameter it comes from.</summary>
    public static string? SummaryOf(PropertyInfo property)
    {
        if (property.DeclaringType is not { } type)
        {
            return null;
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var own = MemberOf(definition.Assembly, $"P:{NameOf(definition)}.{property.Name}")?.Element("summary");
        var parameter = MemberOf(definition.Assembly, "T:" + NameOf(definition))
            ?.Elements("param")
            .FirstOrDefault(p => (string?)p.Attribute("name") == property.Name);
        return (own ?? parameter) is { } found ? TextOf(found) : null;
    }

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private static XElement? MemberOf(Assembly assembly, string name) =>
        Files.GetOrAdd(assembly, Load).GetValueOrDefault(name);

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var name = assembly.GetName().Name ?? "";
        var file = Path.Combine(AppContext.BaseDirectory, name + ".xml");
        return name.StartsWith("DeAn06.", StringComparison.Ordinal) && File.Exists(file)
            ? XDocument
                .Load(file)
                .Descendants("member")
                .GroupBy(member => (string)member.Attribute("name")!)
                .ToDictionary(members => members.Key, members => members.First())
            : [];
    }

    private static string TextOf(XElement element) => Spaces().Replace(element.Value, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
