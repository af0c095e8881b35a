using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.CashlessPayments;

/// <summary>Schema `cashless_payments`.</summary>
internal sealed class CashlessPaymentsDbContext(DbContextOptions<CashlessPaymentsDbContext> options)
    : FilingDbContext<CashlessPaymentsFigures>(options, new CashlessPaymentsModule().Schema);

internal sealed class CashlessPaymentsDesign()
    : DesignTimeDatabase<CashlessPaymentsDbContext>(new CashlessPaymentsModule(), options => new(options));
