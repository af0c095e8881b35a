using GraphQL;
using GraphQLParser.AST;

namespace DeAn06.Host.Gateway;

internal static class GatewayContext
{
    public static GatewayRequest Request(this IResolveFieldContext context) => (GatewayRequest)context.UserContext;

    /// <summary>Is this field of the answer selected, under whatever name?</summary>
    public static bool Asks(this IResolveFieldContext context, string field) =>
        context.SubFields?.Values.Any(selected => selected.FieldType.Name == field) == true;

    /// <summary>Is one of these fields selected anywhere within the answer? Says yes too often rather than too seldom: it looks at names alone.</summary>
    public static bool AsksWithin(this IResolveFieldContext context, IReadOnlySet<string> fields)
    {
        var spread = new HashSet<string>();
        return Within(context.FieldAst.SelectionSet);

        bool Within(GraphQLSelectionSet? set) => set?.Selections.Any(IsOne) == true;

        bool IsOne(ASTNode selection) =>
            selection switch
            {
                GraphQLField field => fields.Contains(field.Name.StringValue) || Within(field.SelectionSet),
                GraphQLInlineFragment fragment => Within(fragment.SelectionSet),
                GraphQLFragmentSpread named => spread.Add(named.FragmentName.Name.StringValue)
                    && Within(
                        context
                            .Document.Definitions.OfType<GraphQLFragmentDefinition>()
                            .FirstOrDefault(d => d.FragmentName.Name == named.FragmentName.Name)
                            ?.SelectionSet
                    ),
                _ => false,
            };
    }
}
