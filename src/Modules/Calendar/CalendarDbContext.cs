using DeAn06.Modules.Calendar.Board;
using DeAn06.Modules.Calendar.Extensions;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.SharedKernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar;

internal sealed class CalendarDbContext(DbContextOptions<CalendarDbContext> options)
    : ModuleDbContext(options, SchemaName)
{
    internal const string SchemaName = "calendar";

    public DbSet<PublishedPeriod> Periods => Set<PublishedPeriod>();

    public DbSet<PeriodDecision> PeriodDecisions => Set<PeriodDecision>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<FiledCell> Cells => Set<FiledCell>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        var period = model.Entity<PublishedPeriod>();
        period.ToTable("periods");
        period.HasKey(p => p.Code);
        period.Property(p => p.From).HasColumnName("data_from");
        period.Property(p => p.To).HasColumnName("data_to");
        period.Property(p => p.RowVersion).IsRowVersion();
        period.HasIndex(p => p.Year);

        var decision = model.Entity<PeriodDecision>();
        decision.ToTable("period_decisions");
        decision.HasOne<PublishedPeriod>().WithMany().HasForeignKey(d => d.Period).OnDelete(DeleteBehavior.Restrict);

        var extension = model.Entity<Extension>();
        extension.ToTable("extensions");
        extension.HasOne<PublishedPeriod>().WithMany().HasForeignKey(e => e.Period).OnDelete(DeleteBehavior.Restrict);
        extension.HasIndex(e => new { e.Period, e.Facility });

        var cell = model.Entity<FiledCell>();
        cell.ToTable("board_cells");
        cell.HasKey(c => new
        {
            c.Period,
            c.Facility,
            c.Section,
        });
    }
}

internal sealed class CalendarDesignTime()
    : DesignTimeDatabase<CalendarDbContext>(new CalendarModule(), options => new CalendarDbContext(options));
