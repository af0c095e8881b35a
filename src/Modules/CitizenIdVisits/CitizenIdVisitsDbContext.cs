using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.CitizenIdVisits;

/// <summary>Schema `citizen_id_visits`.</summary>
internal sealed class CitizenIdVisitsDbContext(DbContextOptions<CitizenIdVisitsDbContext> options)
    : FilingDbContext<CitizenIdVisitsFigures>(options, new CitizenIdVisitsModule().Schema);

internal sealed class CitizenIdVisitsDesign()
    : DesignTimeDatabase<CitizenIdVisitsDbContext>(new CitizenIdVisitsModule(), options => new(options));
