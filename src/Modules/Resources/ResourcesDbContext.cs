using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Resources;

/// <summary>Schema `resources`.</summary>
internal sealed class ResourcesDbContext(DbContextOptions<ResourcesDbContext> options)
    : FilingDbContext<ResourcesFigures>(options, new ResourcesModule().Schema);

internal sealed class ResourcesDesign()
    : DesignTimeDatabase<ResourcesDbContext>(new ResourcesModule(), options => new(options));
