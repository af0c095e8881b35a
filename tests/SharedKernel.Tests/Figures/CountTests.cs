using CsCheck;
using DeAn06.Reporting.Figures;

namespace DeAn06.SharedKernel.Tests.Figures;

/// <summary>What is counted is what one counts by hand.</summary>
public sealed class CountTests
{
    [Fact]
    public void Rows_are_counted_and_added_up_as_by_hand() =>
        NotebookGen.Of.Sample(notebook =>
        {
            var rows = notebook.Entries;
            return notebook.EntryCount == rows?.Count
                && notebook.TopEntries == rows?.Count(row => row.Kind is "a" or "b" && row.Grade == "2")
                && notebook.Quantity == rows?.Where(row => row.Kind == "a").Sum(row => row.Quantity ?? 0);
        });

    [Fact]
    public void A_choice_counts_one_where_it_is_meant_and_none_where_it_is_not() =>
        NotebookGen.Of.Sample(notebook =>
            notebook.WithLevel
            == notebook.Level switch
            {
                null => null,
                0 => 0,
                _ => 1,
            }
        );

    [Fact]
    public void What_is_counted_adds_up_over_units_and_what_is_counted_from_does_not() =>
        Gen.Select(NotebookGen.Of, NotebookGen.Of)
            .Sample(
                (one, other) =>
                {
                    var sum = (Notebook)Notebook.Lines.Sum([one, other]);
                    return sum.EntryCount == Add(one.EntryCount, other.EntryCount)
                        && sum.WithLevel == Add(one.WithLevel, other.WithLevel)
                        && sum.Spent == (decimal?)Add((long?)one.Spent, (long?)other.Spent)
                        && sum is { Entries: null, Level: null, Reason: null };
                }
            );

    /// <summary>Of three columns; "-" stands for a blank cell.</summary>
    [Theory]
    [InlineData("", "x=1", true)] // no condition: always
    [InlineData("x=1", "x=1", true)]
    [InlineData("x=1", "x=2", false)]
    [InlineData("x=1", "x=-", false)] // a blank meets none
    [InlineData("x=1 x=2", "x=2", true)] // of one column any
    [InlineData("x=1 x=2", "x=3", false)]
    [InlineData("x=1 y=2", "x=1 y=2", true)] // of several columns all
    [InlineData("x=1 y=2", "x=1 y=3", false)]
    [InlineData("x=1 y=2", "y=2", false)]
    [InlineData("x=1 y=2 x=3", "x=3 y=2", true)]
    public void Conditions_of_one_column_are_any_and_of_several_all(string conditions, string row, bool met)
    {
        var cells = Pairs(row).ToDictionary(cell => cell.Name, cell => cell.Value == "-" ? null : cell.Value);
        Condition[] asked = [.. Pairs(conditions).Select(pair => new Condition(pair.Name, pair.Value))];
        Assert.Equal(met, Condition.Met(asked, column => cells.GetValueOrDefault(column!)));
    }

    [Fact]
    public void A_cell_is_needed_where_its_column_is_or_the_rest_of_its_row_asks_for_it() =>
        NotebookGen.Row.Sample(row =>
            Notebook
                .Register.Columns.Where(column => Notebook.Register.IsNeeded(column, row))
                .Select(column => column.Name)
                .SequenceEqual(
                    row is { Kind: "b" or "other", Grade: "2" }
                        ? ["name", "kind", "remark", "day"]
                        : new[] { "name", "kind", "day" }
                )
        );

    private static IEnumerable<(string Name, string Value)> Pairs(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair[..1], pair[2..]));

    private static long? Add(long? one, long? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);
}
