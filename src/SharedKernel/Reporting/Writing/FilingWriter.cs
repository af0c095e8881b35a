using DeAn06.Platform.Events;
using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Opening;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Events;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Writing;

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
    FilingOpener<T> opener,
    Section section,
    LineSet lines,
    FilingViews<T> views,
    PeerSums<T> peers,
    ICurrentUser user,
    TimeProvider clock
)
    where T : class, IFigures, new()
{
    public Task<Outcome<FilingView<T>>> ChangeAsync(
        FilingChange<T> change,
        Func<OpenedFiling<T>, Problem?> act,
        CancellationToken ct
    ) => ChangeAsync(change, opened => Task.FromResult(act(opened)), ct);

    /// <summary>Who, when, from which version, from which state; then the act, its event and one commit.</summary>
    /// <param name="act">Changes the opened filing, or refuses and leaves it as it is.</param>
    public async Task<Outcome<FilingView<T>>> ChangeAsync(
        FilingChange<T> change,
        Func<OpenedFiling<T>, Task<Problem?>> act,
        CancellationToken ct
    )
    {
        var asked = await opener.OpenAsync(change.Period, change.Facility, ct);
        if (!asked.Ok(out var opened))
        {
            return asked.Problem!;
        }

        if (Refuses(change, opened) is { } refused)
        {
            return refused;
        }

        if (await act(opened) is { } refusal)
        {
            return refusal;
        }

        if (change.Manner.DryRun)
        {
            try
            {
                return await views.OfAsync(opened, ct);
            }
            finally
            {
                await opener.ForgetAsync();
            }
        }

        opened.Tables.Outbox.Add(OutboxMessage.Of(Happened(change.Action, opened.Filing)));
        try
        {
            await opened.SaveAsync(ct);
        }
        catch (Exception failure)
        {
            // Whatever it was, what stands open now says what was not saved.
            await opener.ForgetAsync();
            if (!DatabaseFailure.IsRace(failure))
            {
                throw;
            }

            var winner = await opener.OpenAsync(change.Period, change.Facility, ct);
            return winner.Ok(out var now) ? Stale(change, now.Filing) : winner.Problem!;
        }

        peers.Changed(change.Period);
        return await views.OfAsync(opened, ct);
    }

    /// <summary>Who may not, not now, or not from this version or state.</summary>
    internal Problem? Refuses(FilingChange<T> change, OpenedFiling<T> opened)
    {
        var filing = opened.Filing;
        if (Bar(change.Action, opened, change.Manner.OnBehalf) is { } barred)
        {
            return barred;
        }

        if (change.Expected is { } expected && expected != filing.Version)
        {
            return Stale(change, filing);
        }

        if (Lifecycle.Next(filing.State, change.Action) is null)
        {
            return FilingRefusals.WrongState(filing.State, change.Action);
        }

        return Lifecycle.ByAnother(change.Action) && views.Submitted(filing)
            ? FilingRefusals.OwnSubmission(opened.Basis.Facility.Code)
            : null;
    }

    /// <summary>Who may not, or not now. What was filed once stays in reach, though the facility may no longer owe it.</summary>
    public Problem? Bar(FilingAction action, OpenedFiling<T> opened, bool onBehalf)
    {
        var basis = opened.Basis;
        if (!views.Parties(basis, onBehalf).Contains(Lifecycle.By(action)))
        {
            return Lifecycle.By(action) == Party.Reporter
                ? FilingRefusals.NotReporter(basis.Facility.Code)
                : FilingRefusals.NotReviewer(section);
        }

        if (!basis.Gate.Owed && opened.Stored is null)
        {
            return FilingRefusals.NotOwed(section, basis.Facility.Code, basis.Period);
        }

        return Lifecycle.By(action) == Party.Reporter && !basis.Gate.TakesFilings
            ? FilingRefusals.NotTaking(basis.Gate)
            : null;
    }

    internal Problem Stale(FilingChange<T> change, Filing<T> filing) =>
        change is { Pinned: true, Expected: { } expected }
            ? FilingRefusals.Stale(
                expected,
                filing.Version,
                change.Sent is { } sent ? Differences.Between(lines, sent, filing.Content()) : null
            )
            : FilingRefusals.Overtaken(filing.Version);

    internal FilingChanged Happened(FilingAction action, Filing<T> filing) =>
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
