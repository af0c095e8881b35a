using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.DigitalSignatures;

/// <summary>Schema `digital_signatures`.</summary>
internal sealed class DigitalSignaturesDbContext(DbContextOptions<DigitalSignaturesDbContext> options)
    : FilingDbContext<DigitalSignaturesFigures>(options, new DigitalSignaturesModule().Schema);

internal sealed class DigitalSignaturesDesign()
    : DesignTimeDatabase<DigitalSignaturesDbContext>(new DigitalSignaturesModule(), options => new(options));
