using System.Collections.Concurrent;
using DeAn06.Host.Startup;
using DeAn06.Platform.Events;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Sections;

namespace DeAn06.Host.Demonstration;

/// <summary>
/// Files the history that `--demo` asks for, as its accounts would: the calendar's first windows, for every facility and section that owes
/// them, up to the demonstration's present. What is begun is left alone, so a later start goes on where one was interrupted.
/// </summary>
internal sealed partial class DemoHistory(
    IEnumerable<SectionShape> shapes,
    Letterhead letterhead,
    LaunchOptions options,
    IEventDelivery events,
    ActClock clock,
    ILogger<DemoHistory> logger
)
{
    private const string Administrator = "admin";
    private const int AtOnce = 6;

    private readonly Drafts drafts = new(shapes, letterhead.DepartmentName);

    public async Task FileAsync(InProcessServer server, CancellationToken ct)
    {
        using var held = events.Hold();
        // Of an interrupted start: the board must know what is begun.
        await events.DrainAsync(ct);
        using var administrator = ClientOf(server, Administrator);
        try
        {
            var questions = new Questions(administrator, clock);
            var accounts = await DemoAccountList.ReadAsync(questions, ct);
            foreach (var (period, settled) in await OwedReport.PeriodsAsync(questions, ct))
            {
                var reports = await OwedReport.InAsync(period, questions, ct);
                FilingSession[] sessions =
                [
                    .. reports.SelectMany(report => FilingSession.Of(period, settled, report, clock.GetUtcNow())),
                ];
                var decisions = await FileAsync(server, sessions, accounts, ct);
                await DecideAsync(server, decisions, accounts, ct);
                LogFiled(logger, period.Code, sessions.Length, decisions.Count);
            }

            await administrator.SignOutAsync(clock.GetUtcNow(), ct);
        }
        catch (SignInException closed)
        {
            LogLeftOut(logger, closed.Message);
        }

        await events.DrainAsync(ct);
    }

    /// <summary>In order of time, a few at once: a sign-in ends what sessions were left unused twelve hours before it.</summary>
    private async Task<IReadOnlyCollection<Decision>> FileAsync(
        InProcessServer server,
        IReadOnlyCollection<FilingSession> sessions,
        DemoAccountList accounts,
        CancellationToken ct
    )
    {
        var decisions = new ConcurrentBag<Decision>();
        await Parallel.ForEachAsync(
            sessions.OrderBy(session => session.StartsAt),
            Together(ct),
            async (session, stop) =>
            {
                if (accounts.ReporterOf(session.Report.Facility.Code) is not { } account)
                {
                    return;
                }

                using var reporter = ClientOf(server, account);
                try
                {
                    var submitted = await session.FileAsync(reporter, drafts, stop);
                    Decision.Of(session, submitted).ToList().ForEach(decisions.Add);
                }
                catch (SignInException closed)
                {
                    LogLeftOut(logger, closed.Message);
                }
            }
        );
        return decisions;
    }

    /// <summary>In order of time too, whichever division decides.</summary>
    private async Task DecideAsync(
        InProcessServer server,
        IReadOnlyCollection<Decision> decisions,
        DemoAccountList accounts,
        CancellationToken ct
    )
    {
        var reviewers = decisions
            .Select(decision => AccountOf(decision, accounts))
            .OfType<string>()
            .Distinct()
            .ToDictionary(account => account, account => ClientOf(server, account));
        try
        {
            await Parallel.ForEachAsync(
                decisions.OrderBy(decision => decision.At),
                Together(ct),
                async (decision, stop) =>
                {
                    if (AccountOf(decision, accounts) is { } account)
                    {
                        await decision.MakeAsync(reviewers[account], drafts, stop);
                    }
                }
            );
            foreach (var reviewer in reviewers.Values)
            {
                await reviewer.SignOutAsync(decisions.Max(decision => decision.At), ct);
            }
        }
        catch (SignInException closed)
        {
            LogLeftOut(logger, closed.Message);
        }
        finally
        {
            reviewers.Values.ToList().ForEach(reviewer => reviewer.Dispose());
        }
    }

    private string? AccountOf(Decision decision, DemoAccountList accounts) =>
        accounts.ReviewerOf(drafts.SectionOf(decision.Section));

    private AccountClient ClientOf(InProcessServer server, string account) =>
        // Where the host answers to some names alone, one of them is called.
        new(server, clock, options.AllowedHosts is [var name, ..] ? name.Replace('*', 'w') : "localhost", account);

    private static ParallelOptions Together(CancellationToken ct) =>
        new() { CancellationToken = ct, MaxDegreeOfParallelism = AtOnce };

    [LoggerMessage(LogLevel.Information, "Demonstration: {Period} filed in {Sessions} sessions, {Decisions} decided")]
    private static partial void LogFiled(ILogger logger, string period, int sessions, int decisions);

    [LoggerMessage(LogLevel.Warning, "Left out of the demonstration's history: {Why}")]
    private static partial void LogLeftOut(ILogger logger, string why);
}
