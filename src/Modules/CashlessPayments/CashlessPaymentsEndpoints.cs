using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.CashlessPayments;

internal sealed class GetCashlessPayments : GetFilingEndpoint<CashlessPaymentsFigures>;

internal sealed class SaveCashlessPayments : SaveDraftEndpoint<CashlessPaymentsFigures>;

internal sealed class SubmitCashlessPayments : SubmitFilingEndpoint<CashlessPaymentsFigures>;

internal sealed class ReturnCashlessPayments : ReturnFilingEndpoint<CashlessPaymentsFigures>;

internal sealed class AcceptCashlessPayments : AcceptFilingEndpoint<CashlessPaymentsFigures>;

internal sealed class ReopenCashlessPayments : ReopenFilingEndpoint<CashlessPaymentsFigures>;
