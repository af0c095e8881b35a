using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Events;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Persistence;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeAn06.SharedKernel.Filings;

/// <summary>What is to be done to one filing.</summary>
/// <param name="Expected">The version that it starts from; null for whichever is there.</param>
internal sealed record FilingChange<T>(string Period, string Facility, FilingAction Action, int? Expected)
    where T : class, IFigures, new()
{
    /// <summary>The version was named by the one who asks (If-Match), not found on the way.</summary>
    public bool Pinned { get; init; } = true;

    /// <summary>What was typed, so that a stale write can say what differs.</summary>
    public FilingContent<T>? Sent { get; init; }

    public WriteManner Manner { get; init; } = WriteManner.Usual;
}

/// <summary>How a write that is not typed into a form is done.</summary>
/// <param name="DryRun">Says what would come of it and changes nothing.</param>
/// <param name="OnBehalf">The office does for a facility what its reporter may.</param>
public readonly record struct WriteManner(bool DryRun, bool OnBehalf)
{
    public static readonly WriteManner Usual;
}

/// <summary>The one path of every change: its event leaves in the same transaction, and a race has one winner.</summary>
internal sealed class FilingWriter<T>(
    FilingTables<T> db,
    Section section,
    LineSet lines,
    FilingGrounds grounds,
    FilingViews<T> views,
    ICurrentUser user,
    TimeProvider clock
)
    where T : class, IFigures, new()
{
    public Task<Outcome<FilingView<T>>> ChangeAsync(
        FilingChange<T> change,
        Func<Filing<T>, FilingGround, Problem?> act,
        CancellationToken ct
    ) => ChangeAsync(change, (filing, ground) => Task.FromResult(act(filing, ground)), ct);

    /// <summary>The one path of every change: ground, who, when, from which version, from which state; then the act, its event and one commit.</summary>
    public async Task<Outcome<FilingView<T>>> ChangeAsync(
        FilingChange<T> change,
        Func<Filing<T>, FilingGround, Task<Problem?>> act,
        CancellationToken ct
    )
    {
        var asked = await grounds.OfAsync(change.Period, change.Facility, ct);
        if (!asked.Ok(out var ground))
        {
            return asked.Problem!;
        }

        var stored = await db
            .Filings.WithSpecification(new FilingOf<T>(change.Period, change.Facility))
            .SingleOrDefaultAsync(ct);
        if (Bar(change.Action, ground, stored is not null, change.Manner.OnBehalf) is { } barred)
        {
            return barred;
        }

        var filing = stored ?? new Filing<T>(change.Period, change.Facility);
        if (change.Expected is { } expected && expected != filing.Version)
        {
            return Stale(change, filing);
        }

        if (Lifecycle.Next(filing.State, change.Action) is null)
        {
            return FilingRefusals.WrongState(filing.State, change.Action);
        }

        if (Lifecycle.ByAnother(change.Action) && views.Submitted(filing))
        {
            return FilingRefusals.OwnSubmission(ground.Facility.Code);
        }

        if (await act(filing, ground) is { } refusal)
        {
            return refusal;
        }

        if (change.Manner.DryRun)
        {
            var shown = await views.OfAsync(filing, ground, ct);
            db.ChangeTracker.Clear();
            return shown;
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

    /// <summary>Who may not, or not now. What was filed once stays in reach, though the facility may no longer owe it.</summary>
    public Problem? Bar(FilingAction action, FilingGround ground, bool stored, bool onBehalf = false)
    {
        if (!views.Parties(ground, onBehalf).Contains(Lifecycle.By(action)))
        {
            return Lifecycle.By(action) == Party.Reporter
                ? FilingRefusals.NotReporter(ground.Facility.Code)
                : FilingRefusals.NotReviewer(section);
        }

        if (!ground.Gate.Owed && !stored)
        {
            return FilingRefusals.NotOwed(section, ground.Facility.Code, ground.Period);
        }

        return Lifecycle.By(action) == Party.Reporter && !ground.Gate.TakesFilings
            ? FilingRefusals.NotTaking(ground.Gate)
            : null;
    }

    private Problem Stale(FilingChange<T> change, Filing<T> filing) =>
        change is { Pinned: true, Expected: { } expected }
            ? FilingRefusals.Stale(
                expected,
                filing.Version,
                change.Sent is { } sent ? Differences.Between(lines, sent, filing.Content()) : null
            )
            : FilingRefusals.Overtaken(filing.Version);

    private static bool IsRace(DbUpdateException race) =>
        race is DbUpdateConcurrencyException
        || race.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

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
}
