using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Events;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Persistence;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Specifications;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeAn06.SharedKernel.Filings;

/// <summary>Where a section's filings are written: every change checks who, when and from which version, and leaves its event in the same transaction.</summary>
public sealed class FilingDesk<T>
    where T : class, IFigures, new()
{
    private readonly FilingDbContext<T> db;
    private readonly Section section;
    private readonly LineSet lines;
    private readonly FilingGrounds grounds;
    private readonly FilingViews<T> views;
    private readonly ICurrentUser user;
    private readonly TimeProvider clock;

    internal FilingDesk(
        FilingDbContext<T> db,
        Section section,
        LineSet lines,
        FilingGrounds grounds,
        FilingViews<T> views,
        ICurrentUser user,
        TimeProvider clock
    )
    {
        (this.db, this.section, this.lines) = (db, section, lines);
        (this.grounds, this.views, this.user, this.clock) = (grounds, views, user, clock);
    }

    public async Task<Outcome<FilingView<T>>> GetAsync(string period, string facility, CancellationToken ct)
    {
        var asked = await grounds.OfAsync(period, facility, ct);
        if (!asked.Ok(out var ground))
        {
            return asked.Problem!;
        }

        if (!user.ReadsFacility(facility))
        {
            return FilingRefusals.NotReader();
        }

        var filing = await db.Filings.WithSpecification(new FilingOf<T>(period, facility)).SingleOrDefaultAsync(ct);
        if (filing is null && !ground.Gate.Owed)
        {
            return FilingRefusals.NotOwed(section, facility, ground.Period) with { Status = 404 };
        }

        return await views.OfAsync(filing, ground, ct);
    }

    /// <param name="expected">The version that the draft was typed on (If-Match).</param>
    public Task<Outcome<FilingView<T>>> SaveAsync(
        string period,
        string facility,
        Draft<T> draft,
        int expected,
        CancellationToken ct
    ) =>
        ChangeAsync(
            new Change(period, facility, FilingAction.Save, expected) { Sent = Content(draft) },
            (filing, ground) =>
            {
                var stations = ground.Stations.ToDictionary(s => s.Code);
                if (DraftRefusals.Of(section, draft, ground, stations) is { } refusal)
                {
                    return refusal;
                }

                filing.Save(
                    ground.Facility,
                    draft.Figures,
                    draft.Stations.Select(s => (stations[s.Station], s.Figures)),
                    draft.Explanations.ToDictionary(e => e.Check, e => e.Text),
                    Stamp()
                );
                return null;
            },
            ct
        );

    public async Task<Outcome<FilingView<T>>> SubmitAsync(
        string period,
        string facility,
        int? expected,
        CancellationToken ct
    )
    {
        var probe = await GetAsync(period, facility, ct);
        if (!probe.Ok(out var view))
        {
            return probe;
        }

        var change = new Change(
            period,
            facility,
            FilingAction.Submit,
            expected ?? (view.Version > 0 ? view.Version : null)
        );
        return await ChangeAsync(
            change,
            (filing, ground) =>
            {
                if (view.Checks.Any(check => check.Blocks))
                {
                    return FilingRefusals.ChecksFailed(view.Checks);
                }

                var stamp = Stamp(filing.Synthetic);
                db.Versions.Add(filing.Submit(stamp, ground.Period.IsLate(stamp.At)));
                return null;
            },
            ct
        );
    }

    public Task<Outcome<FilingView<T>>> ReturnAsync(
        string period,
        string facility,
        ReturnOrder order,
        int? expected,
        CancellationToken ct
    ) =>
        DecideAsync(
            new Change(period, facility, FilingAction.Return, expected),
            order.Reason,
            order.Lines,
            (filing, stamp) => filing.Return(new ReturnNote(order.Reason, order.Lines, stamp.By, stamp.At)),
            ct
        );

    public Task<Outcome<FilingView<T>>> AcceptAsync(
        string period,
        string facility,
        int? expected,
        CancellationToken ct
    ) =>
        DecideAsync(
            new Change(period, facility, FilingAction.Accept, expected),
            null,
            [],
            (filing, _) => filing.Accept(),
            ct
        );

    public Task<Outcome<FilingView<T>>> ReopenAsync(
        string period,
        string facility,
        string reason,
        int? expected,
        CancellationToken ct
    ) =>
        DecideAsync(
            new Change(period, facility, FilingAction.Reopen, expected),
            reason,
            [],
            (filing, stamp) => filing.Reopen(new ReopenNote(reason, stamp.By, stamp.At)),
            ct
        );

    private Task<Outcome<FilingView<T>>> DecideAsync(
        Change change,
        string? reason,
        IReadOnlyList<LineNote> notes,
        Action<Filing<T>, Stamp> act,
        CancellationToken ct
    ) =>
        ChangeAsync(
            change,
            async (filing, _) =>
            {
                var stamp = Stamp();
                var version = await db.Versions.SingleAsync(
                    v => v.FilingId == filing.Id && v.Number == filing.Submission,
                    ct
                );
                version.Decide(new Decision(change.Action, stamp.By, stamp.At, reason, notes));
                act(filing, stamp);
                return null;
            },
            ct
        );

    private Task<Outcome<FilingView<T>>> ChangeAsync(
        Change change,
        Func<Filing<T>, FilingGround, Problem?> act,
        CancellationToken ct
    ) => ChangeAsync(change, (filing, ground) => Task.FromResult(act(filing, ground)), ct);

    /// <summary>The one path of every change: ground, who, when, from which version, from which state; then the act, its event and one commit.</summary>
    private async Task<Outcome<FilingView<T>>> ChangeAsync(
        Change change,
        Func<Filing<T>, FilingGround, Task<Problem?>> act,
        CancellationToken ct
    )
    {
        var asked = await grounds.OfAsync(change.Period, change.Facility, ct);
        if (!asked.Ok(out var ground))
        {
            return asked.Problem!;
        }

        if (Bar(change.Action, ground) is { } barred)
        {
            return barred;
        }

        var stored = await db
            .Filings.WithSpecification(new FilingOf<T>(change.Period, change.Facility))
            .SingleOrDefaultAsync(ct);
        var filing = stored ?? new Filing<T>(change.Period, change.Facility);
        if (change.Expected is { } expected && expected != filing.Version)
        {
            return Stale(change, filing);
        }

        if (Lifecycle.Next(filing.State, change.Action) is null)
        {
            return FilingRefusals.WrongState(filing.State, change.Action);
        }

        if (await act(filing, ground) is { } refusal)
        {
            return refusal;
        }

        if (stored is null)
        {
            db.Filings.Add(filing);
        }

        db.Outbox.Add(OutboxMessage.Of(Happened(change.Action, filing)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (IsRace(race))
        {
            db.ChangeTracker.Clear();
            var winner = await db
                .Filings.WithSpecification(new FilingOf<T>(change.Period, change.Facility))
                .SingleAsync(ct);
            return Stale(change, winner);
        }

        return await views.OfAsync(filing, ground, ct);
    }

    private Problem? Bar(FilingAction action, FilingGround ground)
    {
        if (!views.Parties(ground).Contains(Lifecycle.By(action)))
        {
            return Lifecycle.By(action) == Party.Reporter
                ? FilingRefusals.NotReporter(ground.Facility.Code)
                : FilingRefusals.NotReviewer(section);
        }

        if (!ground.Gate.Owed)
        {
            return FilingRefusals.NotOwed(section, ground.Facility.Code, ground.Period);
        }

        return Lifecycle.By(action) == Party.Reporter && !ground.Gate.TakesFilings
            ? FilingRefusals.NotTaking(ground.Gate)
            : null;
    }

    private Problem Stale(Change change, Filing<T> filing)
    {
        var current = new FilingContent<T>(
            filing.Figures,
            [.. filing.Stations.Select(s => new StationContent<T>(s.Station, s.StationName, s.Figures))],
            filing.Explanations
        );
        var changes = change.Sent is { } sent ? Differences.Between(lines, sent, current) : [];
        return FilingRefusals.Stale(
            change.Expected ?? 0,
            filing.Version,
            filing.Version == 0 ? null : filing.SavedBy,
            changes
        );
    }

    private static bool IsRace(DbUpdateException race) =>
        race is DbUpdateConcurrencyException
        || race.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private Stamp Stamp(bool synthetic = false) =>
        new(user.UserName ?? "", clock.GetUtcNow(), synthetic || user.IsDemonstration);

    private static FilingContent<T> Content(Draft<T> draft) =>
        new(
            draft.Figures,
            [.. draft.Stations.Select(s => new StationContent<T>(s.Station, "", s.Figures))],
            draft.Explanations.DistinctBy(e => e.Check).ToDictionary(e => e.Check, e => e.Text)
        );

    private FilingChanged Happened(FilingAction action, Filing<T> filing) =>
        new(
            Guid.CreateVersion7(),
            section.Name,
            filing.Period,
            filing.Facility,
            filing.State,
            action,
            filing.Version,
            filing.Submission,
            filing.SubmittedAt,
            filing.Late,
            filing.Synthetic,
            user.UserName ?? "",
            clock.GetUtcNow()
        );

    private sealed record Change(string Period, string Facility, FilingAction Action, int? Expected)
    {
        /// <summary>What was typed, so that a stale write can say what differs.</summary>
        public FilingContent<T>? Sent { get; init; }
    }
}
