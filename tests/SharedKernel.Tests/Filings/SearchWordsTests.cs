using CsCheck;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Tests.Figures;

namespace DeAn06.SharedKernel.Tests.Filings;

public sealed class SearchWordsTests
{
    [Fact]
    public void What_one_reads_in_a_filing_one_finds() =>
        NotebookGen.Of.Sample(notebook =>
        {
            var said = SearchWords.Of(Notebook.Lines, notebook)!;
            return (notebook.Entries ?? [])
                .SelectMany(row => Notebook.Register.Columns.Select(column => column.Words(row)))
                .Append(notebook.Reason)
                .All(text => SearchWords.Sought(text ?? "").All(word => said.Contains(word, StringComparison.Ordinal)));
        });

    [Theory]
    [InlineData("ĐẦU đọc", "dau", "doc")]
    [InlineData("  Hê\u0323   thô\u0301ng\tHIS\n", "he", "thong", "his")]
    [InlineData("12/QĐ-SYT", "12/qd-syt")]
    [InlineData(" \t ")]
    [InlineData("")]
    public void A_search_is_its_words_without_case_and_marks(string search, params string[] words) =>
        Assert.Equal(words, SearchWords.Sought(search));

    [Fact]
    public void Words_of_different_lines_do_not_run_into_each_other()
    {
        var said = SearchWords.Of(
            Notebook.Lines,
            NotebookGen.Made([new Entry { Name = "ab" }, new Entry { Name = "cd" }], reason: "xy")
        )!;

        Assert.DoesNotContain("abcd", said, StringComparison.Ordinal);
        Assert.DoesNotContain("xyab", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_words_are_asked_there_are_none() =>
        Assert.Null(SearchWords.Of(Ledger.Lines, new Ledger { Whole = 5 }));
}
