using CsCheck;
using DeAn06.Reporting.Checks;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Tests.Figures;
using Check = DeAn06.Reporting.Checks.Check;

namespace DeAn06.SharedKernel.Tests.Checks;

/// <summary>What lists, texts, choices and exact sums fail.</summary>
public sealed class NotebookChecksTests
{
    private static readonly FilingChecks<Notebook> Checks = new(Notebook.Section, Notebook.Lines, new NotebookRules());

    private static readonly Entry Good = new()
    {
        Name = "Hệ thống",
        Kind = "a",
        Day = NotebookGen.End,
    };

    private static readonly Notebook Usual = NotebookGen.Made([Good], 1, (10, 4, 6), "Thiếu máy", 5_000_000);

    [Fact]
    public void A_complete_notebook_fails_nothing() => Assert.Empty(Run(Usual));

    [Fact]
    public void Each_kind_that_is_not_answered_says_so_in_its_own_words()
    {
        var checks = Run(new Notebook());
        Assert.Equal(
            ["blank:whole", "blank:first", "blank:second", "blank:spent", "blank:level", "blank:entries"],
            checks.Select(check => check.Id)
        );
        Assert.Equal("Dòng “Mức” chưa chọn. Chọn một mục trong danh sách.", checks[4].Message);
        Assert.Equal(
            "Danh sách “Các mục” chưa có dòng nào. Thêm từng dòng; nếu không có thì chọn “Không có”.",
            checks[5].Message
        );
    }

    [Fact]
    public void An_empty_list_is_an_answer() => Assert.Empty(Run(NotebookGen.Made([], 0, (0, 0, 0), null, 0)));

    [Fact]
    public void The_published_rules_leave_out_what_is_counted_and_what_is_no_number() =>
        Assert.Equal(
            [
                "blank:whole,first,second,spent",
                "blank:level",
                "blank:entries",
                "partsNotWhole:whole",
                "reasonMissing:reason",
                "blankCell:entries",
                "duplicateRow:entries",
                "afterWindow:entries",
                "stationsOverTotal:whole,first,second,spent",
                "zeroAfterNonZero:whole,first,second,spent",
                "lessThanHeld:spent",
                "farFromPast:whole,first,second,spent",
            ],
            Checks.Rules.Select(rule => $"{rule.Code}:{string.Join(',', rule.Lines)}")
        );

    [Fact]
    public void Parts_that_leave_nothing_out_must_add_up_once_all_are_given() =>
        NotebookGen.Of.Sample(notebook =>
            Ids(notebook).Contains("partsNotWhole:whole")
            == (notebook.Whole is { } whole && notebook.First + notebook.Second is { } sum && sum != whole)
        );

    [Fact]
    public void Words_are_needed_where_their_number_is_over_zero() =>
        NotebookGen.Of.Sample(notebook =>
            Ids(notebook).Contains("reasonMissing:reason") == (notebook is { Second: > 0, Reason: null })
        );

    [Fact]
    public void The_messages_name_the_numbers_and_the_lines()
    {
        var checks = Run(NotebookGen.Made([Good], 1, (10, 4, 7), null, 0));
        Assert.Equal(
            [
                "Cộng các dòng “Phần một” … “Phần hai” được 11, khác “Tổng số” (10). Kiểm tra lại từng dòng.",
                "Có 7 người. Nêu lý do.",
            ],
            checks.Select(check => check.Message)
        );
        Assert.All(checks, check => Assert.Equal(Severity.Hard, check.Severity));
    }

    [Fact]
    public void Stations_are_asked_for_sums_and_not_for_words()
    {
        var station = NotebookGen.Made(null, null, (3, 1, 1), null, null);
        var input = Input(Usual) with { Stations = [("TYT-1", station)] };

        Assert.Equal(["partsNotWhole:whole@TYT-1"], Checks.Run(input).Select(check => check.Id));
    }

    [Fact]
    public void A_row_is_told_by_its_place_and_a_cell_by_its_column()
    {
        var checks = Run(
            Usual with
            {
                Entries =
                [
                    Good,
                    new Entry
                    {
                        Name = "x",
                        Kind = "b",
                        Grade = "2",
                    },
                    Good with
                    {
                        Name = "HỆ THỐNG",
                        Day = NotebookGen.End.AddDays(1),
                    },
                ],
            }
        );

        Assert.Equal(
            [
                (
                    "blankCell:entries#2.remark",
                    2,
                    "remark",
                    "“Các mục”, dòng 2: cột “Nêu rõ” còn để trống. Nhập nội dung, hoặc xóa dòng này."
                ),
                (
                    "blankCell:entries#2.day",
                    2,
                    "day",
                    "“Các mục”, dòng 2: cột “Ngày” còn để trống. Nhập nội dung, hoặc xóa dòng này."
                ),
                (
                    "duplicateRow:entries#3",
                    3,
                    null,
                    "“Các mục”: dòng 3 trùng với dòng 1. Xóa một dòng, hoặc sửa cho đúng."
                ),
                (
                    "afterWindow:entries#3.day",
                    3,
                    "day",
                    "“Các mục”, dòng 3: “Ngày” (15/06/2023) sau ngày chốt số liệu 14/06/2023. Kiểm tra lại ngày, hoặc để sang kỳ sau."
                ),
            ],
            checks.Select(check => (check.Id, check.Row ?? 0, check.Column, check.Message))
        );
        Assert.All(
            checks,
            check => Assert.Equal(("entries", Severity.Hard, null), (check.Line, check.Severity, check.Station))
        );
    }

    [Fact]
    public void A_key_of_nothing_is_no_key_and_a_blank_part_of_one_is_a_value()
    {
        var nameless = new Entry { Day = NotebookGen.End };
        var half = new Entry { Name = "x" };

        Assert.DoesNotContain(
            Ids(Usual with { Entries = [nameless, nameless] }),
            id => id.StartsWith("duplicateRow", StringComparison.Ordinal)
        );
        Assert.Contains("duplicateRow:entries#2", Ids(Usual with { Entries = [half, half with { Name = "X" }] }));
        Assert.DoesNotContain("duplicateRow:entries#2", Ids(Usual with { Entries = [half, half with { Kind = "a" }] }));
    }

    [Fact]
    public void Rows_fail_what_one_finds_by_hand() =>
        NotebookGen
            .Of.Where(notebook => notebook.Entries is not null)
            .Sample(notebook =>
            {
                var rows = notebook.Entries!.Index().ToArray();
                var expected = rows.SelectMany(row =>
                        Missing(row.Item).Select(cell => $"blankCell:entries#{row.Index + 1}.{cell}")
                    )
                    .Concat(
                        rows.Where(row => rows.Take(row.Index).Any(before => IsSame(before.Item, row.Item)))
                            .Select(row => $"duplicateRow:entries#{row.Index + 1}")
                    )
                    .Concat(
                        rows.Where(row => row.Item.Day > NotebookGen.End)
                            .Select(row => $"afterWindow:entries#{row.Index + 1}.day")
                    );
                return Ids(notebook).Where(id => id.Contains('#', StringComparison.Ordinal)).SequenceEqual(expected);
            });

    private static IEnumerable<string> Missing(Entry row)
    {
        if (row.Name is null)
        {
            yield return "name";
        }

        if (row.Kind is null)
        {
            yield return "kind";
        }

        if (row is { Remark: null, Kind: "b" or "other", Grade: "2" })
        {
            yield return "remark";
        }

        if (row.Day is null)
        {
            yield return "day";
        }
    }

    private static bool IsSame(Entry one, Entry other) =>
        (one.Name ?? one.Kind) is not null
        && one.Kind == other.Kind
        && string.Equals(one.Name, other.Name, StringComparison.InvariantCultureIgnoreCase);

    private static string[] Ids(Notebook notebook) => [.. Run(notebook).Select(check => check.Id)];

    private static IReadOnlyList<Check> Run(Notebook notebook) => Checks.Run(Input(notebook));

    private static CheckInput Input(Notebook notebook) =>
        new(notebook, [], notebook, Array.Empty<Facility>(), 30, null, null, new Dictionary<string, string>())
        {
            WindowEnd = NotebookGen.End,
        };
}
