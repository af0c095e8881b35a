using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Communications;

/// <summary>Schema `communications`.</summary>
internal sealed class CommunicationsDbContext(DbContextOptions<CommunicationsDbContext> options)
    : FilingDbContext<CommunicationsFigures>(options, new CommunicationsModule().Schema);

internal sealed class CommunicationsDesign()
    : DesignTimeDatabase<CommunicationsDbContext>(new CommunicationsModule(), options => new(options));
