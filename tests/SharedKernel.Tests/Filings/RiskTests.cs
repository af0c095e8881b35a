using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Tests.Figures;

namespace DeAn06.SharedKernel.Tests.Filings;

/// <summary>What a submission asks of its reviewer: the worst soft check decides the level, its size the place within it.</summary>
public sealed class RiskTests
{
    private static readonly FilingChecks<Ledger> Checks = new(Ledger.Section, Ledger.Lines, new LedgerRules());

    private static readonly Ledger Usual = new()
    {
        Whole = 1_000,
        First = 400,
        Second = 500,
        Held = 60,
    };

    [Fact]
    public void Nothing_asked_is_clean() => Assert.Equal(new Risk(RiskLevel.Clean, 0), Of(Usual, Usual));

    [Fact]
    public void Far_from_the_past_fallen_and_zero_are_hard_changes()
    {
        Assert.Equal(RiskLevel.HardChange, Of(Usual with { Whole = 4_000 }, Usual).Level);
        Assert.Equal(RiskLevel.HardChange, Of(Usual with { Held = 59 }, Usual).Level);
        Assert.Equal(RiskLevel.HardChange, Of(Usual with { Second = 0 }, Usual).Level);
    }

    [Fact]
    public void Four_times_the_past_scores_forty_within_its_level() =>
        Assert.Equal(new Risk(RiskLevel.HardChange, 3_040), Of(Usual with { Whole = 4_000 }, Usual));

    [Fact]
    public void A_flow_is_weighed_by_day() =>
        Assert.Equal(
            new Risk(RiskLevel.HardChange, 3_040),
            Of(Usual with { Whole = 4_000 }, Usual with { Whole = 2_000, First = 800, Second = 1_000 }, pastDays: 60)
        );

    [Fact]
    public void The_largest_change_counts_and_never_reaches_the_next_level()
    {
        var both = Of(Usual with { Whole = 1_000_000, Second = 2_500 }, Usual);
        Assert.Equal(new Risk(RiskLevel.HardChange, 3_999), both);
    }

    [Fact]
    public void Points_below_the_peers_make_an_outlier()
    {
        var peers = new Comparison(Usual with { First = 900 }, "Tháng 6", 30, 20);
        Assert.Equal(new Risk(RiskLevel.Outlier, 2_500), Of(Usual, Usual, peers: peers));
    }

    [Fact]
    public void A_hard_change_outweighs_an_outlier()
    {
        var peers = new Comparison(Usual with { First = 900 }, "Tháng 6", 30, 20);
        Assert.Equal(RiskLevel.HardChange, Of(Usual with { Held = 59 }, Usual, peers: peers).Level);
    }

    [Fact]
    public void Less_than_what_it_holds_is_a_hard_change()
    {
        var less = new Check("lessThanHeld:first", "lessThanHeld", Severity.Soft, "first", null, "?", "Đã rà soát");
        Assert.Equal(RiskLevel.HardChange, Risk.Of(Ledger.Lines, [less], Input(Usual, Usual, 30, null)).Level);
    }

    [Fact]
    public void Other_questions_count_one_by_one()
    {
        var soft = new Check("odd:first", "odd", Severity.Soft, "first", null, "?", "Đã rà soát");
        Assert.Equal(
            new Risk(RiskLevel.Explained, 1_002),
            Risk.Of(Ledger.Lines, [soft, soft with { Id = "odd:second" }], Input(Usual, null, 30, null))
        );
    }

    private static Risk Of(Ledger now, Ledger before, int pastDays = 30, Comparison? peers = null)
    {
        var input = Input(now, before, pastDays, peers);
        return Risk.Of(Ledger.Lines, Checks.Run(input), input);
    }

    private static CheckInput Input(Ledger now, Ledger? before, int pastDays, Comparison? peers) =>
        new(
            now,
            [],
            now,
            [],
            30,
            before is null ? null : new Comparison(before, "Tháng 6", pastDays, 1),
            peers,
            new Dictionary<string, string>()
        );
}
