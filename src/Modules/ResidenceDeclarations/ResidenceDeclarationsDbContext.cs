using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.ResidenceDeclarations;

/// <summary>Schema `residence_declarations`.</summary>
internal sealed class ResidenceDeclarationsDbContext(DbContextOptions<ResidenceDeclarationsDbContext> options)
    : FilingDbContext<ResidenceDeclarationsFigures>(options, new ResidenceDeclarationsModule().Schema);

internal sealed class ResidenceDeclarationsDesign()
    : DesignTimeDatabase<ResidenceDeclarationsDbContext>(new ResidenceDeclarationsModule(), options => new(options));
