using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>A page of nodes with their cursors.</summary>
internal sealed record Page<T>(IReadOnlyList<(T Node, string Key)> Items, bool HasNext, int Total)
{
    /// <summary>Of rows asked for with one more than the page, which tells whether another page follows.</summary>
    public static Page<T> Of<TRow>(IReadOnlyList<TRow> rows, int first, int total, Func<TRow, (T, string)> item) =>
        new([.. rows.Take(first).Select(item)], rows.Count > first, total);
}

/// <summary>A Relay connection over keyset paging.</summary>
internal sealed class ConnectionType<T> : ObjectGraphType<Page<T>>
{
    public ConnectionType(string node)
    {
        Name = $"{node}Connection";
        Field("edges", new NonNullGraphType(new ListGraphType(new NonNullGraphType(new EdgeType<T>(node)))))
            .Resolve(c => c.Source.Items);
        Field("nodes", Of.ListOf(node)).Resolve(c => c.Source.Items.Select(i => (object?)i.Node).ToArray());
        Field("pageInfo", Of.RequiredRef("PageInfo"))
            .Resolve(c => new PageInfo(
                c.Source.HasNext,
                c.Source.Items.Count > 0 ? Cursors.Cursor(c.Source.Items[^1].Key) : null
            ));
        Field("totalCount", p => p.Total).Description("Tổng số phù hợp, không kể trang.");
    }
}

internal sealed class EdgeType<T> : ObjectGraphType<(T Node, string Key)>
{
    public EdgeType(string node)
    {
        Name = $"{node}Edge";
        Field<NonNullGraphType<StringGraphType>>("cursor").Resolve(c => Cursors.Cursor(c.Source.Key));
        Field("node", Of.RequiredRef(node)).Resolve(c => c.Source.Node);
    }
}

internal sealed record PageInfo(bool HasNextPage, string? EndCursor);

internal sealed class PageInfoType : ObjectGraphType<PageInfo>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Field("hasNextPage", p => p.HasNextPage);
        Field("endCursor", p => p.EndCursor, nullable: true);
    }
}

/// <summary>Reads `first` and `after` within their bounds.</summary>
internal static class Paging
{
    public const int Most = 500;
    public const int Usual = 50;

    public static (int First, string? After) Of(IResolveFieldContext context)
    {
        var first = context.GetArgument<int?>("first") ?? Usual;
        return first is >= 1 and <= Most
            ? (first, Cursors.Key(context.GetArgument<string?>("after")))
            : throw GatewayAccess.Refusal("BAD_PAGE", $"Số dòng một trang (first) là {first}; phải từ 1 đến {Most}.");
    }

    public static QueryArgument[] Arguments() =>
        [
            new QueryArgument<IntGraphType>
            {
                Name = "first",
                Description = $"Số dòng một trang, 1–{Most}; mặc định {Usual}.",
            },
            new QueryArgument<StringGraphType> { Name = "after", Description = "endCursor của trang trước." },
        ];
}
