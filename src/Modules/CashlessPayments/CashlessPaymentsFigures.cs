using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.CashlessPayments;

/// <summary>The lines of the section. The form has none for cash: it is what the six methods leave of the total.</summary>
internal sealed record CashlessPaymentsFigures : ISectionFigures<CashlessPaymentsFigures>
{
    public static string SectionName => "cashless-payments";

    [Line("Tổng số lượt thanh toán (cả tiền mặt và không dùng tiền mặt) trong kỳ:.....Trong đó:", "Lượt")]
    public long? Payments { get; init; }

    [Line("- Chuyển khoản qua số tài khoản:", "Lượt")]
    public long? BankTransfer { get; init; }

    [Line("- POS:", "Lượt")]
    public long? Pos { get; init; }

    [Line("- Mã QR tĩnh:", "Lượt")]
    public long? StaticQr { get; init; }

    [Line("- Mã QR động:", "Lượt")]
    public long? DynamicQr { get; init; }

    [Line("- Ví điện tử:", "Lượt")]
    public long? EWallet { get; init; }

    [Line("- Hình thức không dùng tiền mặt khác:", "Lượt")]
    public long? OtherCashless { get; init; }

    /// <summary>The methods given so far; blank where none is.</summary>
    [Derived(
        "Tổng số lượt thanh toán không dùng tiền mặt",
        "Lượt",
        Plus = [
            nameof(BankTransfer),
            nameof(Pos),
            nameof(StaticQr),
            nameof(DynamicQr),
            nameof(EWallet),
            nameof(OtherCashless),
        ],
        OfGiven = true
    )]
    public long? Cashless
    {
        get
        {
            long?[] methods = [BankTransfer, Pos, StaticQr, DynamicQr, EWallet, OtherCashless];
            return Array.TrueForAll(methods, method => method is null) ? null : methods.Sum();
        }
    }

    /// <summary>Blank where payments or every method is.</summary>
    [Derived("Số lượt thanh toán bằng tiền mặt", "Lượt", Plus = [nameof(Payments)], Minus = [nameof(Cashless)])]
    public long? Cash => Payments - Cashless;

    [Derived("Tỷ lệ thanh toán không dùng tiền mặt", "%", Plus = [nameof(Cashless)], Over = [nameof(Payments)])]
    public decimal? CashlessRate => Percent.Of(Cashless, Payments);
}
