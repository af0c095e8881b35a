using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.EPrescriptions;

/// <summary>Schema `e_prescriptions`.</summary>
internal sealed class EPrescriptionsDbContext(DbContextOptions<EPrescriptionsDbContext> options)
    : FilingDbContext<EPrescriptionsFigures>(options, new EPrescriptionsModule().Schema);

internal sealed class EPrescriptionsDesign()
    : DesignTimeDatabase<EPrescriptionsDbContext>(new EPrescriptionsModule(), options => new(options));
