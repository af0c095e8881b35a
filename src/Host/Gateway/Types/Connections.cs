using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>A page of nodes with their cursors.</summary>
/// <param name="Items">Their nodes and the keys by which the next page goes on.</param>
/// <param name="Count">Says how many match, whatever the page; asked where somebody wants to know.</param>
internal sealed record Page<T>(IReadOnlyList<(T Node, string Key)> Items, bool HasNext, Func<Task<int>> Count)
{
    private Task<bool>? hasPrevious;
    private Task<int>? total;

    /// <summary>Key of the first of the whole list; null where this is its first page.</summary>
    public Func<Task<string?>>? FirstKey { private get; init; }

    /// <summary>Of rows asked for with one more than the page, which tells whether another page follows.</summary>
    public static Page<T> Of<TRow>(IReadOnlyList<TRow> rows, int first, int total, Func<TRow, (T, string)> item) =>
        new([.. rows.Take(first).Select(item)], rows.Count > first, () => Task.FromResult(total));

    public Task<int> TotalAsync() => total ??= Count();

    /// <summary>A cursor alone proves nothing: what stood before it may be gone. Asked of the database only where counting does not tell.</summary>
    public Task<bool> HasPreviousAsync() => hasPrevious ??= AskAsync();

    private async Task<bool> AskAsync() =>
        FirstKey is not null && (HasNext ? await FirstKey() != Items[0].Key : await TotalAsync() > Items.Count);
}

/// <summary>A Relay connection over keyset paging.</summary>
internal sealed class ConnectionType<T> : ObjectGraphType<Page<T>>
{
    public ConnectionType(string node)
    {
        Name = $"{node}Connection";
        Description = $"A page of {node}, by Relay's cursor connections.";
        Field("edges", new NonNullGraphType(new ListGraphType(new NonNullGraphType(new EdgeType<T>(node)))))
            .Description("The page's nodes, each with its cursor.")
            .Resolve(c => c.Source.Items);
        Field("nodes", Of.ListOf(node))
            .Description("The same nodes without cursors.")
            .Resolve(c => c.Source.Items.Select(i => (object?)i.Node).ToArray());
        Field("pageInfo", Of.RequiredRef("PageInfo"))
            .Resolve(c => new PageInfo(
                c.Source.HasNext,
                c.Source.HasPreviousAsync,
                CursorAt(c.Source, 0),
                CursorAt(c.Source, ^1)
            ));
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description("Tổng số phù hợp, không kể trang.")
            .ResolveAsync(async c => await c.Source.TotalAsync());
    }

    private static string? CursorAt(Page<T> page, Index at) =>
        page.Items.Count > 0 ? Cursors.Cursor(page.Items[at].Key) : null;
}

internal sealed class EdgeType<T> : ObjectGraphType<(T Node, string Key)>
{
    public EdgeType(string node)
    {
        Name = $"{node}Edge";
        Description = $"{node} and where it stands in the list.";
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("Pass it as `after` to see what follows.")
            .Resolve(c => Cursors.Cursor(c.Source.Key));
        Field("node", Of.RequiredRef(node)).Resolve(c => c.Source.Node);
    }
}

/// <summary>Where a page stands in its list, by Relay's specification.</summary>
/// <param name="HasNextPage">More follows.</param>
/// <param name="HasPreviousPage">Something comes before.</param>
/// <param name="StartCursor">Cursor of the page's first; null where it is empty.</param>
/// <param name="EndCursor">Cursor of the page's last, to go on from; null where it is empty.</param>
internal sealed record PageInfo(
    bool HasNextPage,
    Func<Task<bool>> HasPreviousPage,
    string? StartCursor,
    string? EndCursor
);

internal sealed class PageInfoType : ObjectGraphType<PageInfo>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Field("hasNextPage", p => p.HasNextPage);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage")
            .ResolveAsync(async c => await c.Source.HasPreviousPage());
        Field("startCursor", p => p.StartCursor, nullable: true);
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
