using GraphQLParser;
using GraphQLParser.AST;

namespace DeAn06.Host.Gateway.Limits;

/// <summary>
/// Measures a query with its fragments put where they are used. Fragments are measured once each, those first that others use, so that
/// neither a chain of them nor their doubling costs anything; what the engine's rules would find only after much work is refused here.
/// </summary>
internal sealed class DocumentShape
{
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> fragments = [];
    private readonly Dictionary<ROM, Size> sizes = [];
    private readonly GraphQLOperationDefinition[] operations;
    private long pairs;

    private DocumentShape(GraphQLDocument document)
    {
        operations = [.. document.Definitions.OfType<GraphQLOperationDefinition>()];
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            if (!fragments.TryAdd(fragment.FragmentName.Name.Value, fragment))
            {
                throw Refused("UNIQUE_FRAGMENT_NAMES", fragment.FragmentName, "được định nghĩa hai lần");
            }
        }
    }

    /// <summary>Fields in all, the longest way down, and whether it asks for the schema.</summary>
    private readonly record struct Size(long Fields, int Levels, bool AsksSchema)
    {
        // Saturates, since fragments of fragments can double at each step.
        public Size Beside(Size other) =>
            new(
                Math.Min(Fields + other.Fields, int.MaxValue),
                Math.Max(Levels, other.Levels),
                AsksSchema || other.AsksSchema
            );

        public Size Under(bool schema = false) => new(Fields + 1, Levels + 1, AsksSchema || schema);
    }

    /// <returns>Whether it asks for the schema.</returns>
    /// <exception cref="GatewayRefusal">It is too deep or too wide, or a fragment is unused, doubled or within itself.</exception>
    public static bool Check(GraphQLDocument document)
    {
        var shape = new DocumentShape(document);
        shape.RefuseUnused();
        shape.MeasureFragments();
        var size = shape.operations.Aggregate(default(Size), (sum, o) => sum.Beside(shape.SizeOf(o.SelectionSet)));
        DocumentLimits.Within(size.Fields, DocumentLimits.Fields, "trường (kể cả bí danh và trong fragment)");
        if (size.Levels > DocumentLimits.Levels)
        {
            throw DocumentLimits.TooDeep();
        }

        foreach (var operation in shape.operations)
        {
            shape.CountPairs([operation.SelectionSet]);
        }

        return size.AsksSchema;
    }

    private void RefuseUnused()
    {
        var used = new HashSet<ROM>();
        var open = new Stack<GraphQLSelectionSet>(operations.Select(operation => operation.SelectionSet));
        while (open.TryPop(out var set))
        {
            foreach (var name in Spreads(set).Where(used.Add))
            {
                if (fragments.TryGetValue(name, out var fragment))
                {
                    open.Push(fragment.SelectionSet);
                }
            }
        }

        if (fragments.FirstOrDefault(fragment => !used.Contains(fragment.Key)).Value is { } unused)
        {
            throw Refused("NO_UNUSED_FRAGMENTS", unused.FragmentName, "không được dùng");
        }
    }

    private void MeasureFragments()
    {
        var waiting = fragments.ToDictionary(
            fragment => fragment.Key,
            fragment => Spreads(fragment.Value.SelectionSet).Where(fragments.ContainsKey).ToHashSet()
        );
        while (waiting.Count > 0)
        {
            ROM[] ready = [.. waiting.Where(fragment => fragment.Value.All(sizes.ContainsKey)).Select(f => f.Key)];
            if (ready.Length == 0)
            {
                throw Refused(
                    "NO_FRAGMENT_CYCLES",
                    fragments[waiting.Keys.First()].FragmentName,
                    "nằm trong chính nó, hoặc dùng một fragment như vậy"
                );
            }

            foreach (var name in ready)
            {
                sizes[name] = SizeOf(fragments[name].SelectionSet);
                waiting.Remove(name);
            }
        }
    }

    /// <summary>Goes down by the brackets of one definition alone, which <see cref="DocumentScan"/> has counted.</summary>
    private Size SizeOf(GraphQLSelectionSet? set) =>
        (set?.Selections ?? []).Aggregate(
            default(Size),
            (sum, selection) =>
                sum.Beside(
                    selection switch
                    {
                        GraphQLField field => SizeOf(field.SelectionSet).Under(IsOfSchema(field.Name)),
                        GraphQLInlineFragment inline => SizeOf(inline.SelectionSet).Under(),
                        GraphQLFragmentSpread spread => sizes.GetValueOrDefault(spread.FragmentName.Name.Value).Under(),
                        _ => default,
                    }
                )
        );

    /// <summary>Of what one place asks, by inline fragments and others too: the pairs of one name, there and below.</summary>
    private void CountPairs(IEnumerable<GraphQLSelectionSet> sets)
    {
        foreach (var same in sets.SelectMany(FieldsOf).GroupBy(field => field.Alias?.Name.Value ?? field.Name.Value))
        {
            GraphQLField[] fields = [.. same];
            pairs += (long)fields.Length * (fields.Length - 1) / 2;
            DocumentLimits.Within(pairs, DocumentLimits.Pairs, "cặp trường cùng tên ở cùng một chỗ");
            CountPairs(fields.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>());
        }
    }

    private IEnumerable<GraphQLField> FieldsOf(GraphQLSelectionSet? set) =>
        (set?.Selections ?? []).SelectMany(selection =>
            selection switch
            {
                GraphQLField field => [field],
                GraphQLInlineFragment inline => FieldsOf(inline.SelectionSet),
                GraphQLFragmentSpread spread => FieldsOf(
                    fragments.GetValueOrDefault(spread.FragmentName.Name.Value)?.SelectionSet
                ),
                _ => [],
            }
        );

    private static IEnumerable<ROM> Spreads(GraphQLSelectionSet set)
    {
        var open = new Stack<GraphQLSelectionSet>([set]);
        while (open.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                if (selection is GraphQLFragmentSpread spread)
                {
                    yield return spread.FragmentName.Name.Value;
                }
                else if (selection is IHasSelectionSetNode { SelectionSet: { } inner })
                {
                    open.Push(inner);
                }
            }
        }
    }

    private static bool IsOfSchema(GraphQLName name) => name.Value == "__schema" || name.Value == "__type";

    private static GatewayRefusal Refused(string code, GraphQLFragmentName fragment, string how) =>
        new(code, $"Fragment “{fragment.Name.StringValue}” {how}. Hãy sửa lại rồi gửi truy vấn.");
}
