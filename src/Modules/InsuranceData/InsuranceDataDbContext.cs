using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.InsuranceData;

/// <summary>Schema `insurance_data`.</summary>
internal sealed class InsuranceDataDbContext(DbContextOptions<InsuranceDataDbContext> options)
    : FilingDbContext<InsuranceDataFigures>(options, new InsuranceDataModule().Schema);

internal sealed class InsuranceDataDesign()
    : DesignTimeDatabase<InsuranceDataDbContext>(new InsuranceDataModule(), options => new(options));
