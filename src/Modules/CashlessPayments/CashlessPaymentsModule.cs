using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.CashlessPayments;

/// <summary>Payments, and those made without cash by each method. Transactions are counted, not money.</summary>
public sealed class CashlessPaymentsModule : IModule
{
    public string Name => "CashlessPayments";
    public string Schema => "cashless_payments";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<CashlessPaymentsFigures, CashlessPaymentsRules, CashlessPaymentsDbContext>(this, context);
}
