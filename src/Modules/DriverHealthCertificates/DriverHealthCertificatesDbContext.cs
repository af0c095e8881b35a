using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.DriverHealthCertificates;

/// <summary>Schema `driver_health_certificates`.</summary>
internal sealed class DriverHealthCertificatesDbContext(DbContextOptions<DriverHealthCertificatesDbContext> options)
    : FilingDbContext<DriverHealthCertificatesFigures>(options, new DriverHealthCertificatesModule().Schema);

internal sealed class DriverHealthCertificatesDesign()
    : DesignTimeDatabase<DriverHealthCertificatesDbContext>(
        new DriverHealthCertificatesModule(),
        options => new(options)
    );
