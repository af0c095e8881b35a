using CsCheck;

namespace DeAn06.SharedKernel.Tests.Figures;

/// <summary>Lines are read off the record, and adding up loses nothing.</summary>
public sealed class LineSetTests
{
    [Fact]
    public void Lines_keep_the_order_of_the_record_and_lose_the_dots_of_the_form()
    {
        Assert.Equal(["whole", "first", "second", "held", "share"], Ledger.Lines.All.Select(l => l.Name));
        Assert.Equal([1, 2, 3, 4, 5], Ledger.Lines.All.Select(l => l.Place));
        Assert.Equal(
            ["Tổng số", "Phần một", "Phần hai", "Hiện có", "Tỷ lệ"],
            Ledger.Lines.All.Select(l => l.ShortLabel)
        );
        Assert.Equal(["firstRate"], Ledger.Lines.Derived.Select(d => d.Name));
    }

    [Fact]
    public void Adding_up_does_not_care_for_order_or_grouping() =>
        Gen.Select(LedgerGen.Of, LedgerGen.Of, LedgerGen.Of)
            .Sample(
                (a, b, c) =>
                    Sum(a, b) == Sum(b, a)
                    && Sum(Sum(a, b), c) == Sum(a, Sum(b, c))
                    && Sum(a, b, c) == Sum(Sum(a, b), c)
            );

    [Fact]
    public void Adding_up_adds_each_count_and_never_a_percentage() =>
        Gen.Select(LedgerGen.Of, LedgerGen.Of)
            .Sample(
                (a, b) =>
                    Sum(a, b)
                    == new Ledger
                    {
                        Whole = Add(a.Whole, b.Whole),
                        First = Add(a.First, b.First),
                        Second = Add(a.Second, b.Second),
                        Held = Add(a.Held, b.Held),
                    }
            );

    [Fact]
    public void Blank_and_blank_stay_blank_and_blank_and_zero_are_zero()
    {
        Assert.Equal(new Ledger(), Sum(new Ledger(), new Ledger()));
        Assert.Equal(new Ledger(), Sum());
        Assert.Equal(0, Sum(new Ledger(), new Ledger { First = 0 }).First);
    }

    [Fact]
    public void Making_figures_from_their_own_values_gives_them_back() =>
        LedgerGen.Of.Sample(figures => (Ledger)Ledger.Lines.Make(line => line.Of(figures)) == figures);

    private static Ledger Sum(params Ledger[] figures) => (Ledger)Ledger.Lines.Sum(figures);

    private static long? Add(long? one, long? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);
}
