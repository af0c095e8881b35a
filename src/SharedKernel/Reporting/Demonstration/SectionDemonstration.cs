using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Opening;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Demonstration;

/// <summary>Files through the same commands as people do, with a clock and a user of its own for each step.</summary>
internal sealed class SectionDemonstration<T>(
    Section section,
    Division division,
    LineSet lines,
    SyntheticFigures figures,
    Func<ICurrentUser, TimeProvider, FilingCommands<T>> commands,
    FilingBases bases,
    IFilingDatabases<T> databases
) : ISectionDemonstration
    where T : class, IFigures, new()
{
    private const string Explained = "Đã đối chiếu với sổ gốc (số liệu giả lập).";

    public Section Section => section;

    public async Task<bool> IsBegunAsync(CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(ct);
        return await db.Filings.AnyAsync(ct);
    }

    public async Task FileAsync(DemonstratedFiling filing, CancellationToken ct)
    {
        var basis = Must(await bases.OfAsync(filing.Period, filing.Facility, ct));
        var reporter = new DemonstrationUser(filing.Facility.ToLowerInvariant(), Role.Reporter, null, filing.Facility);
        var draft = DraftOf(filing, basis);
        var saved = Must(await At(reporter, filing.SavedAt).SaveAsync(filing.Period, filing.Facility, draft, 0, ct));
        if (filing.SubmittedAt is not { } submittedAt)
        {
            return;
        }

        var questions = saved.Checks.Where(check => check is { Severity: Severity.Soft, Blocks: true }).ToArray();
        if (questions.Length > 0)
        {
            draft = draft with { Explanations = [.. questions.Select(check => new Explanation(check.Id, Explained))] };
            Must(await At(reporter, submittedAt).SaveAsync(filing.Period, filing.Facility, draft, saved.Version, ct));
        }

        Must(await At(reporter, submittedAt).SubmitAsync(filing.Period, filing.Facility, null, ct));
        if (filing.DecidedAt is { } decidedAt)
        {
            await DecideAsync(filing, At(ReviewerOf(division), decidedAt), ct);
        }
    }

    private async Task DecideAsync(DemonstratedFiling filing, FilingCommands<T> reviewer, CancellationToken ct)
    {
        if (filing.Decision == DemonstratedDecision.Accept)
        {
            Must(await reviewer.AcceptAsync(filing.Period, filing.Facility, null, ct));
        }
        else if (filing.Decision == DemonstratedDecision.Return)
        {
            var order = new ReturnOrder(
                "Số liệu chưa khớp với báo cáo của Bảo hiểm xã hội, đề nghị kiểm tra lại (số liệu giả lập).",
                [new LineNote(lines.Asked.Last(line => line.Count is null).Name, "Đối chiếu lại dòng này")]
            );
            Must(await reviewer.ReturnAsync(filing.Period, filing.Facility, order, null, ct));
        }
    }

    private Draft<T> DraftOf(DemonstratedFiling filing, FilingBasis basis)
    {
        var own = figures.Of(basis.Facility, basis.Period);
        if (filing.Unusual)
        {
            own = lines.Make(line => line.AddsUp && line.Count is null ? line.Of(own) * 4 : line.Of(own), own);
        }

        var stations =
            section.Stations == StationReporting.Annex
                ? basis.Stations.Select(station => new StationDraft<T>(
                    station.Code,
                    (T)figures.Of(station, basis.Period)
                ))
                : [];
        return new Draft<T>((T)own, [.. stations], []);
    }

    private FilingCommands<T> At(DemonstrationUser user, DateTimeOffset now) => commands(user, new Moment(now));

    private static DemonstrationUser ReviewerOf(Division division) =>
        new(division.AccountName, division.Office ? Role.Office : Role.Reviewer, division.Code, null);

    private static TValue Must<TValue>(Outcome<TValue> outcome)
        where TValue : class =>
        outcome.Ok(out var value)
            ? value
            : throw new InvalidOperationException(
                $"Demonstration refused: {outcome.Problem!.Detail} {string.Join("; ", outcome.Problem.Errors.Select(e => e.Message))}"
            );

    private sealed class Moment(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}

/// <summary>Acts for an account; all it saves is marked as synthetic.</summary>
internal sealed record DemonstrationUser(string UserName, Role Role, string? Department, string? Facility)
    : ICurrentUser
{
    public bool IsSignedIn => true;
    public string DisplayName => UserName;
    public bool IsDemonstration => true;
    string? ICurrentUser.UserName => UserName;
    string? ICurrentUser.DisplayName => DisplayName;
    Role? ICurrentUser.Role => Role;
}
