using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.BirthDeathCertificates;

/// <summary>Schema `birth_death_certificates`.</summary>
internal sealed class BirthDeathCertificatesDbContext(DbContextOptions<BirthDeathCertificatesDbContext> options)
    : FilingDbContext<BirthDeathCertificatesFigures>(options, new BirthDeathCertificatesModule().Schema);

internal sealed class BirthDeathCertificatesDesign()
    : DesignTimeDatabase<BirthDeathCertificatesDbContext>(new BirthDeathCertificatesModule(), options => new(options));
