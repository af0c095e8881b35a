using DeAn06.Modules.Calendar.Board;
using DeAn06.Modules.Calendar.Extensions;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.Modules.Calendar.Reminders;
using DeAn06.Platform.Persistence;
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

    public DbSet<RowChange> Changes => Set<RowChange>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

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

        var change = model.Entity<RowChange>();
        change.ToTable("board_changes");
        change.HasKey(c => new { c.Period, c.Facility });
        change.Property(c => c.ChangedIn).HasColumnType("xid8");
        change.HasIndex(c => new { c.Period, c.ChangedIn });

        var reminder = model.Entity<Reminder>();
        reminder.ToTable("reminders");
        reminder.HasOne<PublishedPeriod>().WithMany().HasForeignKey(r => r.Period).OnDelete(DeleteBehavior.Restrict);
        reminder.HasIndex(r => new
        {
            r.Period,
            r.Facility,
            r.At,
        });
    }
}

internal sealed class CalendarDesignTime()
    : DesignTimeDatabase<CalendarDbContext>(new CalendarModule(), options => new CalendarDbContext(options));
