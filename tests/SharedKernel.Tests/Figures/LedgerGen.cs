using CsCheck;

namespace DeAn06.SharedKernel.Tests.Figures;

/// <summary>Any figures, blanks among them.</summary>
internal static class LedgerGen
{
    private static readonly Gen<long?> Count = Gen.Long[0, int.MaxValue].Nullable();

    public static Gen<Ledger> Of { get; } =
        Gen.Select(Count, Count, Count, Count, Gen.Decimal[0, 100].Nullable())
            .Select(
                (whole, first, second, held, share) =>
                    new Ledger
                    {
                        Whole = whole,
                        First = first,
                        Second = second,
                        Held = held,
                        Share = share,
                    }
            );
}
