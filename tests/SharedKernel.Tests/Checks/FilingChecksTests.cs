using CsCheck;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Tests.Figures;
using Check = DeAn06.Reporting.Checks.Check;

namespace DeAn06.SharedKernel.Tests.Checks;

/// <summary>What a filing fails, from its own lines, its own past and its peers.</summary>
public sealed class FilingChecksTests
{
    private const int Month = 30;
    private const int HalfYear = 165;

    private static readonly FilingChecks<Ledger> Checks = new(Ledger.Section, Ledger.Lines, new LedgerRules());

    private static readonly Ledger Usual = new()
    {
        Whole = 1_000,
        First = 400,
        Second = 500,
        Held = 60,
    };

    [Fact]
    public void Figures_like_those_before_fail_nothing() => Assert.Empty(Ids(Usual, Before(Usual)));

    [Fact]
    public void Blank_lines_that_are_not_optional_are_hard_each() =>
        Assert.Equal(["blank:whole", "blank:first", "blank:second", "blank:held"], Ids(new Ledger()));

    [Fact]
    public void Zero_is_no_blank() =>
        Assert.Empty(
            Ids(
                new Ledger
                {
                    Whole = 0,
                    First = 0,
                    Second = 0,
                    Held = 0,
                }
            )
        );

    [Fact]
    public void A_part_over_its_whole_and_parts_over_their_whole_are_hard() =>
        Assert.Equal(["partOverWhole:first", "partsOverWhole:whole"], Ids(Usual with { First = 1_001, Second = 0 }));

    [Fact]
    public void Zero_after_something_is_asked_about()
    {
        var check = Assert.Single(Run(Usual with { Second = 0 }, Before(Usual)));
        Assert.Equal(("zeroAfterNonZero:second", Severity.Soft), (check.Id, check.Severity));
        Assert.Contains("Phần hai", check.Message, StringComparison.Ordinal);
        Assert.Contains("Tháng 6", check.Message, StringComparison.Ordinal);
        Assert.Contains("500", check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stock_that_falls_by_one_is_asked_about_and_one_that_grows_is_not()
    {
        Assert.Equal(["fell:held"], Ids(Usual with { Held = 59 }, Before(Usual)));
        Assert.Empty(Ids(Usual with { Held = 61 }, Before(Usual)));
    }

    [Theory]
    [InlineData(3_000, false)]
    [InlineData(3_001, true)]
    [InlineData(334, false)]
    [InlineData(333, true)]
    public void Three_times_more_or_less_is_where_a_flow_becomes_far(long whole, bool far)
    {
        var few = Usual with { First = 100, Second = 100 };
        Assert.Equal(far, Ids(few with { Whole = whole }, Before(few)).Contains("farFromPast:whole"));
    }

    [Theory]
    [InlineData(1_000, false)] // 5.500 in 165 days are 1.000 in 30
    [InlineData(3_000, false)]
    [InlineData(3_001, true)]
    [InlineData(334, false)]
    [InlineData(333, true)]
    [InlineData(5_500, true)] // the same number in a sixth of the time is far
    public void A_flow_is_compared_by_day_when_windows_differ(long whole, bool far)
    {
        var small = Usual with { Whole = 5_500, First = 550, Second = 550 };
        var now = Usual with { Whole = whole, First = 100, Second = 100 };
        Assert.Equal(far, Ids(now, Before(small, HalfYear)).Contains("farFromPast:whole"));
    }

    [Fact]
    public void Three_times_by_day_is_not_far_though_a_third_is_no_decimal()
    {
        // 1.000 in 90 days are 333⅓ in 30: three times that is 1.000, not more.
        var past = Before(Usual, days: 3 * Month);
        Assert.DoesNotContain("farFromPast:whole", Ids(Usual, past));
        Assert.Contains("farFromPast:whole", Ids(Usual with { Whole = 1_001 }, past));
    }

    [Theory]
    [InlineData(999, true, true)] // less than the half year that it holds
    [InlineData(1_000, true, false)]
    [InlineData(999, false, false)] // a month after the half year may well have less
    public void A_year_less_than_its_half_year_is_asked_about(long whole, bool held, bool asked)
    {
        var now = Usual with { Whole = whole, Second = 499, Held = 59 };
        var checks = Run(now, Before(Usual with { Held = 59 }, HalfYear) with { Held = held }, days: 348);

        Assert.Equal(
            asked ? ["lessThanHeld:whole", "lessThanHeld:second"]
                : held ? ["lessThanHeld:second"]
                : [],
            checks.Select(check => check.Id)
        );
        Assert.All(checks, check => Assert.Equal(Severity.Soft, check.Severity));
        if (asked)
        {
            Assert.Equal(
                "“Tổng số” (999) ít hơn Tháng 6 (1.000), mà kỳ này gồm cả Tháng 6. Kiểm tra lại; nếu đúng, hãy giải trình.",
                checks[0].Message
            );
        }
    }

    [Fact]
    public void Of_a_stock_a_year_may_have_less_and_nothing_at_all_is_asked_about_as_such()
    {
        var held = Before(Usual, HalfYear) with { Held = true };

        Assert.Equal(["fell:held"], Run(Usual with { Held = 59 }, held, days: 348).Select(check => check.Id));
        Assert.Equal(
            ["zeroAfterNonZero:second"],
            Run(Usual with { Second = 0 }, held, days: 348).Select(check => check.Id)
        );
    }

    [Fact]
    public void The_published_rules_are_those_that_are_asked()
    {
        var ids = Checks.Rules.Select(rule => $"{rule.Code}:{string.Join(',', rule.Lines)}");
        Assert.Equal(
            [
                "blank:whole,first,second,held",
                "partOverWhole:first",
                "partsOverWhole:whole",
                "stationsOverTotal:whole,first,second,held",
                "zeroAfterNonZero:whole,first,second,held",
                "fell:held",
                "lessThanHeld:whole,first,second",
                "farFromPast:whole,first,second,held",
                "farFromPeers:firstRate,share",
            ],
            ids
        );
    }

    [Fact]
    public void A_stock_is_compared_as_it_stands_whatever_the_windows()
    {
        Assert.Empty(Ids(Usual with { Held = 61 }, Before(Scaled(5.5m), HalfYear)));
        Assert.Equal(["farFromPast:held"], Ids(Usual with { Held = 181 }, Before(Scaled(5.5m), HalfYear)));
    }

    [Theory]
    [InlineData(2, 21)]
    [InlineData(21, 2)]
    [InlineData(0, 500)] // nothing before says nothing about now
    public void Small_numbers_do_not_ask(long before, long now)
    {
        var past = Usual with { Second = before };
        Assert.Empty(Ids(Usual with { Second = now }, Before(past)));
    }

    [Fact]
    public void Small_numbers_end_at_twenty_apart() =>
        Assert.Equal(["farFromPast:second"], Ids(Usual with { Second = 22 }, Before(Usual with { Second = 2 })));

    [Fact]
    public void A_blank_before_or_now_is_compared_with_nothing()
    {
        Assert.Empty(Ids(Usual, Before(Usual with { Second = null })));
        Assert.Equal(["blank:second"], Ids(Usual with { Second = null }, Before(Usual)));
    }

    [Theory]
    [InlineData(410, 4, false)] // four peers say too little
    [InlineData(410, 5, true)]
    [InlineData(499, 5, true)]
    [InlineData(501, 5, false)]
    public void A_rate_forty_points_below_its_peers_is_asked_about(long first, int units, bool far)
    {
        var peers = new Comparison(Usual with { Whole = 10_000, First = 9_000, Second = 0 }, "Tháng 6", Month, units);
        Assert.Equal(
            far ? ["farFromPeers:firstRate"] : [],
            Ids(Usual with { First = first, Second = 0 }, peers: peers)
        );
    }

    [Fact]
    public void A_rate_above_its_peers_is_not_asked_about()
    {
        var peers = new Comparison(Usual with { Whole = 10_000, First = 100 }, "Tháng 6", Month, 50);
        Assert.Empty(Ids(Usual with { First = 1_000, Second = 0 }, peers: peers));
    }

    [Fact]
    public void An_explanation_lets_a_soft_check_pass_and_never_a_hard_one()
    {
        var explained = new Dictionary<string, string>
        {
            ["fell:held"] = "Hai cán bộ nghỉ hưu",
            ["partOverWhole:first"] = "Vẫn đúng",
        };
        var checks = Run(
            Usual with
            {
                First = 600,
                Held = 58,
                Whole = 599,
                Second = 0,
            },
            Before(Usual),
            explained: explained
        );
        Assert.False(Assert.Single(checks, c => c.Id == "fell:held").Blocks);
        Assert.True(Assert.Single(checks, c => c.Id == "partOverWhole:first").Blocks);
        Assert.Equal([Severity.Hard, Severity.Soft], checks.Select(c => c.Severity).Distinct());
    }

    [Fact]
    public void Complete_figures_whose_parts_stay_within_their_wholes_never_fail_a_hard_check() =>
        Gen.Select(Gen.Long[0, int.MaxValue], Gen.Double.Unit, Gen.Double.Unit, Gen.Long[0, int.MaxValue])
            .Select(
                (whole, one, two, held) =>
                {
                    var first = (long)(whole * one);
                    return new Ledger
                    {
                        Whole = whole,
                        First = first,
                        Second = (long)((whole - first) * two),
                        Held = held,
                    };
                }
            )
            .Select(LedgerGen.Of, (now, past) => (now, past))
            .Sample(
                x => Run(x.now, Before(x.past), Before(x.past)).All(check => check.Severity == Severity.Soft),
                iter: 5_000
            );

    private static Comparison Before(Ledger figures, int days = Month) => new(figures, "Tháng 6", days, 5);

    private static Ledger Scaled(decimal times) =>
        (Ledger)Ledger.Lines.Make(line => line.About.Kind == LineKind.Flow ? line.Of(Usual) * times : line.Of(Usual));

    private static string[] Ids(Ledger now, Comparison? past = null, Comparison? peers = null) =>
        [.. Run(now, past, peers).Select(check => check.Id)];

    private static IReadOnlyList<Check> Run(
        Ledger now,
        Comparison? past = null,
        Comparison? peers = null,
        Dictionary<string, string>? explained = null,
        int days = Month
    ) => Checks.Run(new CheckInput(now, [], now, [], days, past, peers, explained ?? []));
}
