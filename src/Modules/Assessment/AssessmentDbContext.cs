using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Assessment;

/// <summary>Schema `assessment`.</summary>
internal sealed class AssessmentDbContext(DbContextOptions<AssessmentDbContext> options)
    : FilingDbContext<AssessmentFigures>(options, new AssessmentModule().Schema);

internal sealed class AssessmentDesign()
    : DesignTimeDatabase<AssessmentDbContext>(new AssessmentModule(), options => new(options));
