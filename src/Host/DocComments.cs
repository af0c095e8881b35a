using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DeAn06.Host;

/// <summary>
/// Doc comments of our own assemblies, from the XML files that lie beside them: what the API's document and the GraphQL schema say of what
/// is no line of a form. Each file is read once, each comment looked up once.
/// </summary>
internal static partial class DocComments
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();
    private static readonly ConcurrentDictionary<MemberInfo, string?> Summaries = new();

    /// <summary>A type's summary; one that says nothing itself speaks with the words of the class that it closes.</summary>
    public static string? SummaryOf(Type type) => Summaries.GetOrAdd(type, _ => Find(type));

    /// <summary>A property's summary, or that of the record's parameter it comes from.</summary>
    public static string? SummaryOf(PropertyInfo property) => Summaries.GetOrAdd(property, _ => Find(property));

    /// <summary>An enumeration's value.</summary>
    public static string? SummaryOf(FieldInfo value) => Summaries.GetOrAdd(value, _ => Find(value));

    private static string? Find(Type type)
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

    private static string? Find(FieldInfo value) =>
        value.DeclaringType is { } type
        && MemberOf(type.Assembly, $"F:{NameOf(type)}.{value.Name}")?.Element("summary") is { } summary
            ? TextOf(summary)
            : null;

    private static string? Find(PropertyInfo property)
    {
        if (property.DeclaringType is not { } type)
        {
            return null;
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var own = MemberOf(definition.Assembly, $"P:{NameOf(definition)}.{property.Name}")?.Element("summary");
        var parameter = MemberOf(definition.Assembly, "T:" + NameOf(definition))
            ?.Elements("param")
            .FirstOrDefault(p =>
                // An attribute's parameter is its property in lower case.
                string.Equals((string?)p.Attribute("name"), property.Name, StringComparison.OrdinalIgnoreCase)
            );
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

    private static string TextOf(XElement element) =>
        Spaces().Replace(string.Concat(element.Nodes().Select(Word)), " ").Trim();

    /// <summary>A reference by the last part of its name.</summary>
    private static string Word(XNode node) =>
        node switch
        {
            XElement { Name.LocalName: "see" } see => ((string?)see.Attribute("cref") ?? "").Split('.', ':')[^1],
            XElement { Name.LocalName: "paramref" } named => (string?)named.Attribute("name") ?? "",
            XElement inner => inner.Value,
            XText text => text.Value,
            _ => "",
        };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
