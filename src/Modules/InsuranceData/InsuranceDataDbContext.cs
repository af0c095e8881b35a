using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.InsuranceData;

/// <summary>Schema `insurance_data`.</summary>
internal sealed class InsuranceDataDbContext(DbContextOptions<InsuranceDataDbContext> options)
    : FilingDbContext<InsuranceDataFigures>(options, new InsuranceDataModule().Schema);

internal sealed class InsuranceDataDesign()
    : DesignTimeDatabase<InsuranceDataDbContext>(new InsuranceDataModule(), options => new(options));
