using DeAn06.Platform.Web;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Opening;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Writing;

/// <summary>Where a section's filings are written: every change checks who, when and from which version, and leaves its event in the same transaction.</summary>
internal sealed class FilingCommands<T>
    where T : class, IFigures, new()
{
    private readonly FilingOpener<T> opener;
    private readonly Section section;
    private readonly LineSet lines;
    private readonly FilingViews<T> views;
    private readonly FilingWriter<T> writer;
    private readonly ICurrentUser user;
    private readonly TimeProvider clock;
    private readonly Arrival arrival;

    internal FilingCommands(
        FilingOpener<T> opener,
        Section section,
        LineSet lines,
        FilingViews<T> views,
        PeerSums<T> peers,
        ICurrentUser user,
        TimeProvider clock,
        Arrival arrival
    )
    {
        (this.opener, this.section, this.lines, this.views) = (opener, section, lines, views);
        (this.user, this.clock, this.arrival) = (user, clock, arrival);
        writer = new FilingWriter<T>(opener, section, lines, views, peers, user, clock);
    }

    internal FilingWriter<T> Writer => writer;

    public async Task<Outcome<FilingView<T>>> GetAsync(string period, string facility, CancellationToken ct)
    {
        var asked = await opener.OpenAsync(period, facility, ct);
        if (!asked.Ok(out var opened))
        {
            return asked.Problem!;
        }

        if (!user.ReadsFacility(facility))
        {
            return FilingRefusals.NotReader();
        }

        if (opened is { Stored: null, Basis: { Gate.Owed: false } basis })
        {
            return FilingRefusals.NotOwed(section, facility, basis.Period) with { Status = 404 };
        }

        return await views.OfAsync(opened, ct);
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
            opened => Put(draft, opened),
            ct
        );

    /// <summary>Puts a draft into an opened filing, or refuses it and leaves the filing as it is.</summary>
    internal Problem? Put(Draft<T> draft, OpenedFiling<T> opened)
    {
        var basis = opened.Basis;
        var stations = basis.Stations.ToDictionary(s => s.Code);
        if (DraftRefusals.Of(section, draft, basis, stations) is { } refusal)
        {
            return refusal;
        }

        opened.Filing.Save(
            basis.Facility,
            draft.Figures,
            draft.Stations.Select(s => (stations[s.Station], s.Figures)),
            draft.Explanations.ToDictionary(e => e.Check, e => e.Text),
            SearchWords.Of(lines, draft.Figures),
            Author.Of(user),
            clock.GetUtcNow()
        );
        return null;
    }

    /// <summary>Would a submission go through now? Changes nothing; a filing already submitted or accepted answers itself.</summary>
    public async Task<Outcome<FilingView<T>>> ProbeAsync(
        string period,
        string facility,
        bool onBehalf,
        CancellationToken ct
    )
    {
        var asked = await opener.OpenAsync(period, facility, ct);
        if (!asked.Ok(out var opened))
        {
            return asked.Problem!;
        }

        var state = opened.Filing.State;
        if (!state.IsFiled())
        {
            if (writer.Bar(FilingAction.Submit, opened, onBehalf) is { } barred)
            {
                return barred;
            }

            if (Lifecycle.Next(state, FilingAction.Submit) is null)
            {
                return FilingRefusals.WrongState(state, FilingAction.Submit);
            }
        }

        var view = await views.OfAsync(opened, ct);
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
            Problem? (opened) =>
            {
                // In time is who sent in time.
                var stamp = new Stamp(user.UserName ?? "", arrival.At);
                var late = opened.Basis.Period.IsLate(stamp.At);
                opened.Tables.Versions.Add(opened.Filing.Submit(stamp, late, view.Weighed));
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
            async opened =>
            {
                var filing = opened.Filing;
                if (NoteRefusals.Of(notes, filing, opened.Basis) is { } refusal)
                {
                    return refusal;
                }

                var stamp = Stamp();
                var version = await opened.Tables.Versions.SingleAsync(
                    v => v.FilingId == filing.Id && v.Number == filing.Submission,
                    ct
                );
                version.Decide(new Decision(change.Action, stamp.By, stamp.At, reason, notes));
                act(filing, stamp);
                return null;
            },
            ct
        );

    private Stamp Stamp() => new(user.UserName ?? "", clock.GetUtcNow());
}
