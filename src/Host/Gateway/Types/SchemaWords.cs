using System.Reflection;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace DeAn06.Host.Gateway.Types;

/// <summary>
/// Says of every type, field, argument and value what it is, where the schema's own code has not: by the doc comments of the records
/// behind it. What leads to a type that says what it is needs no more words. Runs once, when the schema is first asked for.
/// </summary>
internal sealed class SchemaWords : BaseSchemaNodeVisitor
{
    private static readonly Dictionary<string, string> Scalars = new()
    {
        ["Long"] = "A whole number of up to 64 bits.",
        ["Decimal"] = "A decimal number, exact as it stands.",
    };

    private const BindingFlags Any = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;

    private readonly Dictionary<Type, Type[]> places = [];

    public override void VisitScalar(ScalarGraphType type, ISchema schema) => Say(type);

    public override void VisitEnum(EnumerationGraphType type, ISchema schema) => Say(type);

    public override void VisitInterface(IInterfaceGraphType type, ISchema schema) => Say(type);

    public override void VisitObject(IObjectGraphType type, ISchema schema) => Say(type);

    public override void VisitEnumValue(EnumValueDefinition value, EnumerationGraphType type, ISchema schema)
    {
        if (value.Description is null && value.Value is Enum meant)
        {
            value.Description = meant.GetType().GetField(meant.ToString()) is { } named
                ? DocComments.SummaryOf(named)
                : null;
        }
    }

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema) =>
        field.Description ??= OfMember(SourceOf(type), field) ?? Said(field.ResolvedType);

    public override void VisitObjectFieldArgumentDefinition(
        QueryArgument argument,
        FieldType field,
        IObjectGraphType type,
        ISchema schema
    ) => argument.Description ??= Said(argument.ResolvedType);

    private static string? Said(IGraphType? type) =>
        type?.GetNamedType() is { } named && (named is EnumerationGraphType || named is not ScalarGraphType)
            ? Say(named)
            : null;

    private static string? Say(IGraphType type) =>
        type.Description ??=
            Scalars.GetValueOrDefault(type.Name)
            ?? (SourceOf(type) is { } source ? DocComments.SummaryOf(source) : null)
            ?? DocComments.SummaryOf(type.GetType());

    /// <summary>What a type shows: the record of an object type, the enumeration of an enumeration type.</summary>
    private static Type? SourceOf(IGraphType type)
    {
        for (var at = type.GetType(); at is not null; at = at.BaseType)
        {
            if (
                at.IsGenericType
                && at.GetGenericTypeDefinition() is var open
                && (open == typeof(ObjectGraphType<>) || open == typeof(EnumerationGraphType<>))
            )
            {
                return at.GetGenericArguments()[0];
            }
        }

        return null;
    }

    /// <summary>What the record says of its member; a code there is not what a field tells that leads to the thing itself.</summary>
    private string? OfMember(Type? source, FieldType field)
    {
        var leadsOn = field.ResolvedType?.GetNamedType() is IComplexGraphType;
        return PlacesOf(source)
            .Select(place => place.GetProperty(field.Name, Any))
            .Where(property => property is not null && !(leadsOn && property.PropertyType == typeof(string)))
            .Select(property => DocComments.SummaryOf(property!))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>The record, the records that it holds, and the classes that answer for an interface.</summary>
    private Type[] PlacesOf(Type? source) =>
        source is null ? []
        : places.TryGetValue(source, out var known) ? known
        : places[source] = [
            source,
            .. source.GetProperties().Select(property => property.PropertyType).Where(IsOurs),
            .. source.IsInterface
                ? source.Assembly.GetTypes().Where(type => type.IsClass && type.GetInterface(source.Name) == source)
                : [],
        ];

    private static bool IsOurs(Type type) =>
        type.Assembly.GetName().Name?.StartsWith("DeAn06.", StringComparison.Ordinal) == true;
}
