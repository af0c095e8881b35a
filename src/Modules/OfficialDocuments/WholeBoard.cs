using DeAn06.SharedKernel.Calendar;

namespace DeAn06.Modules.OfficialDocuments;

/// <summary>Every row of the board, page by page.</summary>
internal static class WholeBoard
{
    private const int PageSize = 500;

    public static async Task<List<BoardRow>> AllRowsAsync(
        this IFilingBoard board,
        BoardFilter filter,
        CancellationToken ct
    )
    {
        var rows = new List<BoardRow>();
        while (true)
        {
            var after = rows.LastOrDefault()?.Facility.Code;
            var (page, _) = await board.RowsAsync(filter with { First = PageSize, After = after }, ct);
            rows.AddRange(page);
            if (page.Count < PageSize)
            {
                return rows;
            }
        }
    }
}
