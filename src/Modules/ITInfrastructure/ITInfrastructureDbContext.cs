using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>Schema `it_infrastructure`: the tables of each section, one outbox.</summary>
internal sealed class ITInfrastructureDbContext(DbContextOptions<ITInfrastructureDbContext> options)
    : FilingDbContext(options, new ITInfrastructureModule().Schema)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        Map<ItEquipmentFigures>(model, "it_equipment");
        Map<EmrLevelFigures>(model, "emr_level");
        Map<InformationSystemsFigures>(model, "information_systems");
    }
}

internal sealed class ITInfrastructureDesign()
    : DesignTimeDatabase<ITInfrastructureDbContext>(new ITInfrastructureModule(), options => new(options));
