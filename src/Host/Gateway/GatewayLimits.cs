using GraphQL;
using GraphQLParser.AST;

namespace DeAn06.Host.Gateway;

/// <summary>
/// Bounds a query before it is validated: how deep it goes and how many fields it asks, fragments counted at each use. The schema's
/// deepest useful query is about ten levels; the widest screen asks a few hundred fields.
/// </summary>
internal static class GatewayLimits
{
    public const int Deepest = 20;
    public const int Widest = 2_000;

    public static void Check(GraphQLDocument document)
    {
        var fragments = document
            .Definitions.OfType<GraphQLFragmentDefinition>()
            .DistinctBy(f => f.FragmentName.Name.StringValue)
            .ToDictionary(f => f.FragmentName.Name.StringValue);
        var walk = new Walk(fragments);
        var (fields, depth) = (0L, 0);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            var size = walk.SizeOf(operation.SelectionSet);
            fields += size.Fields;
            depth = Math.Max(depth, size.Depth);
        }

        if (depth > Deepest)
        {
            throw TooDeep();
        }

        if (fields > Widest)
        {
            throw GatewayAccess.Refusal(
                "TOO_WIDE",
                $"Truy vấn hỏi {fields} trường (kể cả bí danh), vượt giới hạn {Widest}. Hãy chia thành nhiều truy vấn nhỏ hơn."
            );
        }
    }

    public static ExecutionError TooDeep() =>
        GatewayAccess.Refusal("TOO_DEEP", $"Truy vấn lồng quá {Deepest} cấp. Hãy bớt các cấp lồng nhau rồi gửi lại.");

    private sealed class Walk(Dictionary<string, GraphQLFragmentDefinition> fragments)
    {
        private static readonly (long, int) Nothing = (0, 0);
        private readonly Dictionary<string, (long Fields, int Depth)> known = [];

        public (long Fields, int Depth) SizeOf(GraphQLSelectionSet? set)
        {
            var (fields, depth) = (0L, 0);
            foreach (var selection in set?.Selections ?? [])
            {
                var size = selection switch
                {
                    GraphQLField field => Below(SizeOf(field.SelectionSet)),
                    GraphQLInlineFragment inline => SizeOf(inline.SelectionSet),
                    GraphQLFragmentSpread spread => SizeOf(spread.FragmentName.Name.StringValue),
                    _ => Nothing,
                };
                // Saturates, since fragments of fragments can double at each step.
                fields = Math.Min(fields + size.Item1, int.MaxValue);
                depth = Math.Max(depth, size.Item2);
            }

            return (fields, depth);
        }

        private (long, int) SizeOf(string fragment)
        {
            if (known.TryGetValue(fragment, out var size))
            {
                return size;
            }

            // A fragment within itself counts nothing here; validation refuses the cycle.
            known[fragment] = Nothing;
            return fragments.TryGetValue(fragment, out var definition)
                ? known[fragment] = SizeOf(definition.SelectionSet)
                : Nothing;
        }

        private static (long, int) Below((long Fields, int Depth) inner) => (inner.Fields + 1, inner.Depth + 1);
    }
}
