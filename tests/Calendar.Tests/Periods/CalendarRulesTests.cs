using System.Globalization;
using CsCheck;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Profiles;
using DeAn06.TestHost;

namespace DeAn06.Modules.Calendar.Tests.Periods;

public sealed class CalendarRulesTests
{
    private static readonly string[] PartCodes =
    [
        "H1",
        "H2",
        .. Enumerable.Range(1, 12).Select(month => month.ToString("00")),
    ];

    /// <summary>Windows of one year cut at random days, with a year period over them.</summary>
    private static readonly Gen<(int Year, List<PeriodProposal> Periods)> Tiled =
        from year in Gen.Int[CalendarRules.FirstYear, CalendarRules.LastYear]
        from cuts in Gen.Int[1, 360].HashSet[1, 12]
        from due in Gen.Int[0, 20]
        select (year, Tile(year, [.. cuts.Order()], due));

    [Fact]
    public void Any_calendar_whose_windows_follow_each_other_may_be_published() =>
        Tiled.Sample(t => Assert.Empty(CalendarRules.Check(t.Year, t.Periods)));

    [Fact]
    public void Moving_one_boundary_by_any_days_is_found() =>
        Gen.Select(Tiled, Gen.Int[0, 11], Gen.OneOf(Gen.Int[-5, -1], Gen.Int[1, 5]))
            .Sample(
                (t, which, days) =>
                {
                    var parts = t.Periods.Count - 1;
                    var at = which % parts;
                    var moved = t.Periods[at] with { From = t.Periods[at].From!.Value.AddDays(days) };
                    List<PeriodProposal> broken = [.. t.Periods];
                    broken[at] = moved;
                    Assert.NotEmpty(CalendarRules.Check(t.Year, broken));
                }
            );

    public static TheoryData<int, string> Broken() => [.. BrokenYears().Select((b, i) => (i, b.Code))];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_calendar_is_refused_by_name(int at, string code)
    {
        var periods = BrokenYears()[at].Periods;
        var errors = CalendarRules.Check(2024, periods);

        Assert.Contains(code, errors.Select(e => e.Code));
        Assert.All(errors, e => Assert.False(string.IsNullOrWhiteSpace(e.Message)));
    }

    [Fact]
    public void Dates_are_said_the_Vietnamese_way_whatever_the_server_speaks()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            var gap = PublishedYear.Of(2024).With("2024-09", p => p with { From = new(2024, 8, 17) });
            var error = Assert.Single(CalendarRules.Check(2024, gap));
            Assert.Equal(
                "Kỳ “2024-08” (đến 14/08/2024) và kỳ “2024-09” (từ 17/08/2024) trống 2 ngày. Các kỳ phải nối tiếp nhau, không trống, không chồng.",
                error.Message
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("2023-07", "2023-07-17")]
    [InlineData("2023-10", "2023-10-16")]
    [InlineData("2023-08", "2023-08-15")]
    public void The_next_working_day_is_Monday_and_only_where_asked(string code, string due)
    {
        var period = PublishedYear.Of(2023).Single(p => p.Code == code);

        Assert.Equal(due, period.Tidy(nextWorkingDay: true).DueOn?.ToString("yyyy-MM-dd"));
        Assert.Equal(period.DueOn, period.Tidy(nextWorkingDay: false).DueOn);
    }

    [Fact]
    public void A_seed_that_breaks_a_rule_stops_the_start()
    {
        var broken = PublishedYear.Of(2024).Without("2024-10");

        var refusal = Assert.Throws<ProfileException>(() => CalendarSeed.Read(broken, TestProfile.Default));
        Assert.Contains("2024-09", refusal.Message);
    }

    private static List<PeriodProposal> Tile(int year, int[] cuts, int due)
    {
        var first = new DateOnly(year, 1, 1);
        int[] ends = [.. cuts, 362];
        var periods = new List<PeriodProposal>();
        for (var i = 0; i < ends.Length; i++)
        {
            var from = first.AddDays(i == 0 ? 0 : ends[i - 1] + 1);
            var to = first.AddDays(ends[i]);
            var kind = i < 2 ? PeriodKind.HalfYear : PeriodKind.Month;
            periods.Add(new($"{year}-{PartCodes[i]}", kind, $"Kỳ {i}", from, to, to.AddDays(due), ["TH2023-PL1"]));
        }

        var end = first.AddDays(362);
        periods.Add(new($"{year}-Y", PeriodKind.Year, "Năm", first, end, end, ["TH2023-PL2"]));
        return periods;
    }

    private static IReadOnlyList<(string Code, IReadOnlyList<PeriodProposal> Periods)> BrokenYears()
    {
        var year = PublishedYear.Of(2024);
        return
        [
            ("gap", year.With("2024-09", p => p with { From = new(2024, 8, 17) })),
            ("overlap", year.With("2024-09", p => p with { From = new(2024, 8, 14) })),
            ("gap", year.Without("2024-10")),
            ("yearSpan", year.With("2024-Y", p => p with { To = new(2024, 12, 13) })),
            ("yearSpan", year.With("2024-Y", p => p with { From = new(2024, 1, 2) })),
            ("window", year.With("2024-09", p => p with { From = new(2024, 9, 15) })),
            ("dueBeforeEnd", year.With("2024-09", p => p with { DueOn = new(2024, 9, 13) })),
            ("duplicate", [.. year, year[1]]),
            ("codeNotOfYear", year.With("2024-09", p => p with { Code = "2023-09" })),
            ("code", year.With("2024-09", p => p with { Code = "2024-13" })),
            ("code", year.With("2024-09", p => p with { Code = null })),
            ("kindMismatch", year.With("2024-09", p => p with { Kind = PeriodKind.Year })),
            ("kindMismatch", year.With("2024-09", p => p with { Kind = null })),
            ("blank", year.With("2024-09", p => (p with { Name = " " }).Tidy(false))),
            ("unreadable", year.With("2024-09", p => p with { Name = "Tháng\u0000 9" })),
            ("blank", year.With("2024-09", p => p with { DueOn = null })),
            ("blank", year.With("2024-09", p => p with { Forms = [] })),
            ("forms", year.With("2024-09", p => p with { Forms = ["phụ lục 1"] })),
            ("forms", year.With("2024-09", p => p with { Forms = ["TH2023-PL1", "TH2023-PL1"] })),
            ("forms", year.With("2024-09", p => p with { Forms = [null] })),
            ("windowNotOfYear", year.With("2024-12", p => p with { To = new(2025, 1, 14), DueOn = new(2025, 1, 15) })),
            ("blank", []),
            ("blank", [null!]),
            ("tooMany", [.. Enumerable.Repeat(year[1], 41)]),
        ];
    }
}
