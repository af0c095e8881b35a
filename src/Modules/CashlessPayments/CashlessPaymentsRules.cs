using DeAn06.SharedKernel.Checks;
using DeAn06.SharedKernel.Figures;

namespace DeAn06.Modules.CashlessPayments;

/// <summary>
/// The six methods are parts of all payments. The form has no line for cash, so a total without any cash may be a total of
/// cashless payments typed by mistake: asked about.
/// </summary>
internal sealed class CashlessPaymentsRules : SectionRules<CashlessPaymentsFigures>
{
    public CashlessPaymentsRules()
    {
        Parts(
            whole => whole.Payments,
            f => f.BankTransfer,
            f => f.Pos,
            f => f.StaticQr,
            f => f.DynamicQr,
            f => f.EWallet,
            f => f.OtherCashless
        );
        Typically(f => f.Payments, perThousandVisits: 950);
        Soft(
            "noCash",
            f => f.Payments,
            f =>
                f is { Payments: > 0, Cash: 0 }
                    ? $"Không có lượt thanh toán tiền mặt nào: tổng số lượt ({VietnameseNumber.Text(f.Payments)}) bằng cộng các hình thức không dùng tiền mặt. Tổng số lượt phải gồm cả tiền mặt; kiểm tra lại, nếu đúng hãy giải trình."
                    : null
        );
    }
}
