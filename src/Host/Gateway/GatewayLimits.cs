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

    /// <summary>Of a document that came with the UI's build: the whole report asks all sections at once, and no stranger wrote it.</summary>
    public const int WidestPersisted = 20_000;

    /// <summary>Lists within lists multiply: a period's board of facilities and their stations is the most that a screen shows.</summary>
    public const int MostLists = 3;

    private static readonly HashSet<string> Lists =
    [
        "stations",
        "trend",
        "board",
        "changes",
        "reminders",
        "extensions",
        "filings",
        "history",
        "facilities",
        "periods",
        "reports",
        "missing",
    ];

    public static void Check(GraphQLDocument document, int widest = Widest)
    {
        var fragments = document
            .Definitions.OfType<GraphQLFragmentDefinition>()
            .DistinctBy(f => f.FragmentName.Name.StringValue)
            .ToDictionary(f => f.FragmentName.Name.StringValue);
        var walk = new Walk(fragments);
        var size = document
            .Definitions.OfType<GraphQLOperationDefinition>()
            .Aggregate(default(Size), (sum, operation) => sum.Beside(walk.SizeOf(operation.SelectionSet)));
        if (size.Depth > Deepest)
        {
            throw TooDeep();
        }

        if (size.Lists > MostLists)
        {
            throw GatewayAccess.Refusal(
                "TOO_DEEP",
                $"Truy vấn lồng {size.Lists} danh sách trong nhau, vượt giới hạn {MostLists}. Hãy hỏi từng danh sách riêng."
            );
        }

        if (size.Fields > widest)
        {
            throw GatewayAccess.Refusal(
                "TOO_WIDE",
                $"Truy vấn hỏi {size.Fields} trường (kể cả bí danh), vượt giới hạn {widest}. Hãy chia thành nhiều truy vấn nhỏ hơn."
            );
        }
    }

    public static ExecutionError TooDeep() =>
        GatewayAccess.Refusal("TOO_DEEP", $"Truy vấn lồng quá {Deepest} cấp. Hãy bớt các cấp lồng nhau rồi gửi lại.");

    /// <summary>Fields in all, and the longest way down: in fields and in lists.</summary>
    private readonly record struct Size(long Fields, int Depth, int Lists)
    {
        // Saturates, since fragments of fragments can double at each step.
        public Size Beside(Size other) =>
            new(
                Math.Min(Fields + other.Fields, int.MaxValue),
                Math.Max(Depth, other.Depth),
                Math.Max(Lists, other.Lists)
            );

        public Size Under(string field) =>
            new(Fields + 1, Depth + 1, Lists + (GatewayLimits.Lists.Contains(field) ? 1 : 0));
    }

    private sealed class Walk(Dictionary<string, GraphQLFragmentDefinition> fragments)
    {
        private readonly Dictionary<string, Size> known = [];

        public Size SizeOf(GraphQLSelectionSet? set) =>
            (set?.Selections ?? []).Aggregate(default(Size), (sum, selection) => sum.Beside(SizeOf(selection)));

        private Size SizeOf(ASTNode selection) =>
            selection switch
            {
                GraphQLField field => SizeOf(field.SelectionSet).Under(field.Name.StringValue),
                GraphQLInlineFragment inline => SizeOf(inline.SelectionSet),
                GraphQLFragmentSpread spread => SizeOf(spread.FragmentName.Name.StringValue),
                _ => default,
            };

        private Size SizeOf(string fragment)
        {
            if (known.TryGetValue(fragment, out var size))
            {
                return size;
            }

            // A fragment within itself counts nothing here; validation refuses the cycle.
            known[fragment] = default;
            return fragments.TryGetValue(fragment, out var definition)
                ? known[fragment] = SizeOf(definition.SelectionSet)
                : default;
        }
    }
}
