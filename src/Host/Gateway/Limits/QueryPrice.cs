using DeAn06.Host.Gateway.Types;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DeAn06.Host.Gateway.Limits;

/// <summary>
/// What a query costs before it is run: the number of values that it reads, where a list multiplies all that is asked of its
/// elements. A million of them take a few seconds.
/// </summary>
internal sealed class QueryPrice
{
    public const double Most = 400_000;

    private readonly ISchema schema;
    private readonly ListSizes sizes;
    private readonly Dictionary<string, GraphQLFragmentDefinition> fragments;

    private QueryPrice(ISchema schema, GraphQLDocument document, Inputs variables)
    {
        this.schema = schema;
        sizes = new ListSizes(variables);
        fragments = document
            .Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue);
    }

    /// <exception cref="GatewayRefusal">One of its operations costs too much.</exception>
    public static void Check(ISchema schema, GraphQLDocument document, Inputs variables)
    {
        var price = Of(schema, document, variables);
        if (price > Most)
        {
            throw new GatewayRefusal(
                "TOO_COSTLY",
                $"Truy vấn phải đọc khoảng {Math.Min(price, 1e15):F0} giá trị (danh sách trong danh sách nhân lên), vượt giới hạn {Most:F0}. Hãy giảm first, hoặc hỏi từng danh sách riêng."
            );
        }
    }

    /// <summary>Of the dearest of its operations.</summary>
    public static double Of(ISchema schema, GraphQLDocument document, Inputs variables)
    {
        schema.Initialize();
        return document
            .Definitions.OfType<GraphQLOperationDefinition>()
            .Select(operation =>
                new QueryPrice(schema, document, WithDefaults(operation, variables)).Of(
                    operation.SelectionSet,
                    schema.Query,
                    page: null
                )
            )
            .DefaultIfEmpty()
            .Max();
    }

    private double Of(GraphQLSelectionSet? set, IGraphType? type, double? page) =>
        (set?.Selections ?? []).Sum(selection =>
            selection switch
            {
                GraphQLField field => Of(field, type, page),
                GraphQLInlineFragment inline => Of(
                    inline.SelectionSet,
                    inline.TypeCondition is { } on ? schema.AllTypes[on.Type.Name.Value] : type,
                    page
                ),
                GraphQLFragmentSpread spread => fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var f)
                    ? Of(f.SelectionSet, schema.AllTypes[f.TypeCondition.Type.Name.Value], page)
                    : 0,
                _ => 0,
            }
        );

    private double Of(GraphQLField field, IGraphType? parent, double? page)
    {
        // An unknown field costs nothing: validation refuses it.
        if (Find(parent, field) is not { } definition)
        {
            return 1;
        }

        var type = definition.ResolvedType?.GetNamedType();
        var own = sizes.PageOf(field, type);
        return sizes.WorkOf(field, isPage: own is not null)
            + (type is FiguresScalar ? sizes.FiguresIn(field) : 0)
            + (sizes.SizeOf(field, definition, page) * Of(field.SelectionSet, type, own));
    }

    private FieldType? Find(IGraphType? parent, GraphQLField field) =>
        field.Name.Value == schema.SchemaMetaFieldType.Name ? schema.SchemaMetaFieldType
        : field.Name.Value == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType
        : (parent as IComplexGraphType)?.Fields.Find(field.Name.Value);

    private static Inputs WithDefaults(GraphQLOperationDefinition operation, Inputs variables)
    {
        var values = (operation.Variables ?? Enumerable.Empty<GraphQLVariableDefinition>())
            .Where(variable => variable.DefaultValue is GraphQLIntValue)
            .DistinctBy(variable => variable.Variable.Name.StringValue)
            .ToDictionary(
                variable => variable.Variable.Name.StringValue,
                object? (variable) =>
                    int.TryParse(((GraphQLIntValue)variable.DefaultValue!).Value, out var number) ? number : ""
            );
        foreach (var (name, value) in variables)
        {
            values[name] = value;
        }

        return values.ToInputs();
    }
}
