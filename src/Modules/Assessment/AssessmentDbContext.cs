using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Assessment;

/// <summary>Schema `assessment`.</summary>
internal sealed class AssessmentDbContext(DbContextOptions<AssessmentDbContext> options)
    : FilingDbContext<AssessmentFigures>(options, new AssessmentModule().Schema);

internal sealed class AssessmentDesign()
    : DesignTimeDatabase<AssessmentDbContext>(new AssessmentModule(), options => new(options));
