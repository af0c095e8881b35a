using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.CashlessPayments;

/// <summary>Appendix 1 §5: payments, and those made without cash by each method. Transactions are counted, not money.</summary>
public sealed class CashlessPaymentsModule : IModule
{
    public string Name => "CashlessPayments";
    public string Schema => "cashless_payments";

    /// <summary>Owed by every facility; a district health centre's one figure includes its stations.</summary>
    internal static Section Section { get; } =
        new(
            "cashless-payments",
            "Thúc đẩy các phương thức thanh toán không dùng tiền mặt (Nêu rõ số giao dịch phát sinh trong từng phương thức thanh toán đã triển khai)",
            "Thanh toán không dùng tiền mặt",
            Form: "TH2023-PL1",
            Number: "5",
            Department.PlanningFinance
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<CashlessPaymentsFigures, CashlessPaymentsRules, CashlessPaymentsDbContext>(this, context);
}
