using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Persistence;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.SharedKernel.Filings;

/// <summary>Where a section's filings are written: every change checks who, when and from which version, and leaves its event in the same transaction.</summary>
public sealed class FilingDesk<T>
    where T : class, IFigures, new()
{
    private readonly FilingTables<T> db;
    private readonly Section section;
    private readonly LineSet lines;
    private readonly FilingGrounds grounds;
    private readonly FilingViews<T> views;
    private readonly FilingWriter<T> writer;
    private readonly ICurrentUser user;
    private readonly TimeProvider clock;

    internal FilingDesk(
        FilingTables<T> db,
        Section section,
        LineSet lines,
        FilingGrounds grounds,
        FilingViews<T> views,
        ICurrentUser user,
        TimeProvider clock
    )
    {
        (this.db, this.section, this.lines, this.grounds, this.views) = (db, section, lines, grounds, views);
        (this.user, this.clock) = (user, clock);
        writer = new FilingWriter<T>(db, section, lines, grounds, views, user, clock);
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
    ) => SaveAsync(period, facility, draft, expected, WriteManner.Usual, ct);

    public Task<Outcome<FilingView<T>>> SaveAsync(
        string period,
        string facility,
        Draft<T> draft,
        int expected,
        WriteManner manner,
        CancellationToken ct
    ) =>
        writer.ChangeAsync(
            new FilingChange<T>(period, facility, FilingAction.Save, expected)
            {
                Sent = draft.Content(),
                Manner = manner,
            },
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
                    SearchWords.Of(lines, draft.Figures),
                    Stamp()
                );
                return null;
            },
            ct
        );

    /// <summary>Would a submission go through now? Changes nothing; a filing already submitted or accepted answers itself.</summary>
    public async Task<Outcome<FilingView<T>>> ProbeAsync(
        string period,
        string facility,
        bool onBehalf,
        CancellationToken ct
    )
    {
        var asked = await grounds.OfAsync(period, facility, ct);
        if (!asked.Ok(out var ground))
        {
            return asked.Problem!;
        }

        var filing = await db.Filings.WithSpecification(new FilingOf<T>(period, facility)).SingleOrDefaultAsync(ct);
        var state = filing?.State ?? FilingState.NotStarted;
        if (!state.IsFiled())
        {
            if (writer.Bar(FilingAction.Submit, ground, filing is not null, onBehalf) is { } barred)
            {
                return barred;
            }

            if (Lifecycle.Next(state, FilingAction.Submit) is null)
            {
                return FilingRefusals.WrongState(state, FilingAction.Submit);
            }
        }

        var view = await views.OfAsync(filing, ground, ct);
        return !state.IsFiled() && view.Checks.Any(check => check.Blocks)
            ? FilingRefusals.ChecksFailed(view.Checks)
            : view;
    }

    public Task<Outcome<FilingView<T>>> SubmitAsync(
        string period,
        string facility,
        int? expected,
        CancellationToken ct
    ) => SubmitAsync(period, facility, expected, onBehalf: false, ct);

    public async Task<Outcome<FilingView<T>>> SubmitAsync(
        string period,
        string facility,
        int? expected,
        bool onBehalf,
        CancellationToken ct
    )
    {
        var probe = await ProbeAsync(period, facility, onBehalf, ct);
        if (!probe.Ok(out var view))
        {
            return probe;
        }

        // From the very version that was checked: what is saved in between makes this stale.
        return await writer.ChangeAsync(
            new FilingChange<T>(period, facility, FilingAction.Submit, expected ?? view.Version)
            {
                Pinned = expected is not null,
                Manner = new WriteManner(DryRun: false, onBehalf),
            },
            Problem? (filing, ground) =>
            {
                var stamp = Stamp();
                db.Versions.Add(filing.Submit(stamp, ground.Period.IsLate(stamp.At), view.Weighed));
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
            new FilingChange<T>(period, facility, FilingAction.Return, expected),
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
            new FilingChange<T>(period, facility, FilingAction.Accept, expected),
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
            new FilingChange<T>(period, facility, FilingAction.Reopen, expected),
            reason,
            [],
            (filing, stamp) => filing.Reopen(new ReopenNote(reason, stamp.By, stamp.At)),
            ct
        );

    private Task<Outcome<FilingView<T>>> DecideAsync(
        FilingChange<T> change,
        string? reason,
        IReadOnlyList<LineNote> notes,
        Action<Filing<T>, Stamp> act,
        CancellationToken ct
    ) =>
        writer.ChangeAsync(
            change,
            async (filing, ground) =>
            {
                if (NoteRefusals.Of(notes, filing, ground) is { } refusal)
                {
                    return refusal;
                }

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

    private Stamp Stamp() => new(user.UserName ?? "", clock.GetUtcNow(), user.IsDemonstration);
}
