using CsCheck;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Tests.Figures;

namespace DeAn06.SharedKernel.Tests.Filings;

/// <summary>What differs between two versions is told whole: applied to the older it gives the newer.</summary>
public sealed class DifferencesTests
{
    [Fact]
    public void The_same_content_differs_in_nothing() =>
        NotebookGen.Of.Sample(notebook =>
            Between(notebook, notebook with { Entries = notebook.Entries?.ToList() }).Count == 0
        );

    [Fact]
    public void Other_content_differs_in_something() =>
        Gen.Select(NotebookGen.Of, NotebookGen.Of)
            .Sample((older, newer) => IsSame(older, newer) == (Between(older, newer).Count == 0), iter: 5_000);

    [Fact]
    public void Applied_to_the_older_it_gives_the_newer() =>
        Gen.Select(NotebookGen.Of, NotebookGen.Of)
            .Sample(
                (older, newer) =>
                {
                    var changes = Between(older, newer).ToLookup(change => change.Line);
                    return Notebook.Lines.Numbers.All(line =>
                            Number(changes, line.Name, line.Of(older)) == line.Of(newer)
                        )
                        && Text(changes, older.Reason) == newer.Reason
                        && Rows(changes["entries"], Words(older))
                            .SequenceEqual(Words(newer).Order(StringComparer.Ordinal));
                }
            );

    [Fact]
    public void The_way_back_tells_the_same_the_other_way_round() =>
        Gen.Select(NotebookGen.Of, NotebookGen.Of)
            .Sample(
                (older, newer) =>
                    Between(older, newer)
                        .Select(change => (change.Line, change.From, change.To, change.FromText, change.ToText))
                        .Order()
                        .SequenceEqual(
                            Between(newer, older)
                                .Select(change => (change.Line, change.To, change.From, change.ToText, change.FromText))
                                .Order()
                        )
            );

    [Fact]
    public void A_row_is_told_in_words_as_added_changed_or_removed()
    {
        var entry = new Entry
        {
            Name = "Máy chủ",
            Kind = "b",
            Day = new(2023, 5, 31),
            Quantity = 1_200,
        };
        var older = NotebookGen.Made([entry, entry with { Name = "Cũ" }]);
        var newer = NotebookGen.Made([entry with { Name = "Mới", Kind = null }, entry with { Quantity = 5 }]);

        Assert.Equal(
            [
                ("Máy chủ · Loại B", "Máy chủ · Loại B · 31/05/2023 · 1.200", "Máy chủ · Loại B · 31/05/2023 · 5"),
                ("Cũ · Loại B", "Cũ · Loại B · 31/05/2023 · 1.200", null),
                ("Mới", null, "Mới · 31/05/2023 · 1.200"),
            ],
            Between(older, newer)
                .Where(change => change.Line == "entries")
                .Select(change => (change.Row, change.FromText, change.ToText))
        );
    }

    [Fact]
    public void A_value_that_moves_to_another_column_is_told()
    {
        var entry = new Entry
        {
            Name = "x",
            Kind = "a",
            Remark = "y",
        };
        var moved = Assert.Single(
            Between(
                NotebookGen.Made([entry with { Remark = "2", Quantity = null }]),
                NotebookGen.Made([entry with { Remark = null, Quantity = 2 }])
            ),
            change => change.Line == "entries"
        );

        Assert.Equal(("x · Loại A · 2 · – · – · –", "x · Loại A · – · – · – · 2"), (moved.FromText, moved.ToText));
    }

    [Fact]
    public void The_order_of_rows_is_no_difference()
    {
        var (one, other) = (new Entry { Name = "1" }, new Entry { Name = "2" });

        Assert.Empty(Between(NotebookGen.Made([one, other]), NotebookGen.Made([other, one])));
    }

    [Fact]
    public void To_have_answered_is_a_difference_though_no_row_tells_it()
    {
        var change = Assert.Single(Between(NotebookGen.Made(null), NotebookGen.Made([])), c => c.Line == "entries");

        Assert.Equal((null, "Không có", null), (change.FromText, change.ToText, change.Row));
    }

    [Fact]
    public void A_choice_is_told_by_its_number_and_by_its_name()
    {
        var change = Assert.Single(
            Between(NotebookGen.Made(null, 0), NotebookGen.Made(null, 2)),
            c => c.Line == "level"
        );

        Assert.Equal((0m, 2m, "Chưa", "Mức 2"), (change.From, change.To, change.FromText, change.ToText));
        var blank = Assert.Single(Between(NotebookGen.Made(null), NotebookGen.Made(null, 1)), c => c.Line == "level");
        Assert.Equal((null, 1m, null, "Mức 1"), (blank.From, blank.To, blank.FromText, blank.ToText));
    }

    private static IReadOnlyList<LineChange> Between(Notebook older, Notebook newer) =>
        Differences.Between(Notebook.Lines, Content(older), Content(newer));

    private static FilingContent<Notebook> Content(Notebook notebook) =>
        new(notebook, [], new Dictionary<string, string>());

    /// <summary>The same answers; the order in which rows stand says nothing.</summary>
    private static bool IsSame(Notebook older, Notebook newer) =>
        older with { Entries = null } == newer with { Entries = null }
        && (older.Entries?.Count ?? 0) == (newer.Entries?.Count ?? 0)
        && (older.Entries is null == newer.Entries is null)
        && Sorted(older).SequenceEqual(Sorted(newer));

    private static IEnumerable<string> Sorted(Notebook notebook) =>
        (notebook.Entries ?? []).Select(row => row.ToString()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Words(Notebook notebook) =>
        (notebook.Entries ?? []).Select(Notebook.Register.Words);

    private static decimal? Number(ILookup<string, LineChange> changes, string line, decimal? before) =>
        changes[line].SingleOrDefault() is { } change
            ? change.From == before
                ? change.To
                : -1
            : before;

    private static string? Text(ILookup<string, LineChange> changes, string? before) =>
        changes["reason"].SingleOrDefault() is { } change
            ? change.FromText == before
                ? change.ToText
                : "?"
            : before;

    private static IEnumerable<string> Rows(IEnumerable<LineChange> changes, IEnumerable<string> before)
    {
        var rows = before.ToList();
        foreach (var change in changes.Where(change => change.Row is not null))
        {
            // Words with every blank shown tell two rows apart whose words are otherwise the same.
            if (
                change.FromText is { } from
                && !rows.Remove(from)
                && !rows.Remove(from.Replace(" · –", "", StringComparison.Ordinal))
            )
            {
                rows.Add($"not there: {from}");
            }

            if (change.ToText is { } to)
            {
                rows.Add(
                    change.FromText?.Contains('–', StringComparison.Ordinal) == true
                        ? to.Replace(" · –", "", StringComparison.Ordinal)
                        : to
                );
            }
        }

        return rows.Order(StringComparer.Ordinal);
    }
}
