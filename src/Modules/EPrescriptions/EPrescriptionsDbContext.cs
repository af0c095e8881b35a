using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.EPrescriptions;

/// <summary>Schema `e_prescriptions`.</summary>
internal sealed class EPrescriptionsDbContext(DbContextOptions<EPrescriptionsDbContext> options)
    : FilingDbContext<EPrescriptionsFigures>(options, new EPrescriptionsModule().Schema);

internal sealed class EPrescriptionsDesign()
    : DesignTimeDatabase<EPrescriptionsDbContext>(new EPrescriptionsModule(), options => new(options));
