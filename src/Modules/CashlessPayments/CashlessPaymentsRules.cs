using System.Linq.Expressions;
using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.CashlessPayments;

/// <summary>
/// The six methods are parts of all payments. The form has no line for cash, so a total without any cash may be a total of
/// cashless payments typed by mistake: asked about.
/// </summary>
internal sealed class CashlessPaymentsRules : SectionRules<CashlessPaymentsFigures>
{
    public CashlessPaymentsRules()
    {
        Expression<Func<CashlessPaymentsFigures, long?>>[] methods =
        [
            f => f.BankTransfer,
            f => f.Pos,
            f => f.StaticQr,
            f => f.DynamicQr,
            f => f.EWallet,
            f => f.OtherCashless,
        ];
        Parts(whole => whole.Payments, methods);
        RarelyAll(
            "noCash",
            "Không có lượt thanh toán tiền mặt nào: tổng số lượt ({payments}) bằng cộng các hình thức không dùng tiền mặt. Tổng số lượt phải gồm cả tiền mặt; kiểm tra lại, nếu đúng hãy giải trình.",
            whole => whole.Payments,
            methods
        );
    }
}
