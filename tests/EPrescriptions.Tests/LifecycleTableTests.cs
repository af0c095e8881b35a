using System.Text.Json.Nodes;
using DeAn06.SectionContract;
using DeAn06.SharedKernel.Filings;
using DeAn06.TestHost;

namespace DeAn06.Modules.EPrescriptions.Tests;

/// <summary>Every action from every state: what a filing says may be done is exactly what goes through.</summary>
public sealed class LifecycleTableTests(Fixture fixture) : IClassFixture<Fixture>
{
    /// <summary>As `docs/domain.md` has it; every other pair is refused.</summary>
    private static readonly Dictionary<(FilingState, FilingAction), FilingState> Documented = new()
    {
        [(FilingState.NotStarted, FilingAction.Save)] = FilingState.Draft,
        [(FilingState.Draft, FilingAction.Save)] = FilingState.Draft,
        [(FilingState.Draft, FilingAction.Submit)] = FilingState.Submitted,
        [(FilingState.Returned, FilingAction.Save)] = FilingState.Draft,
        [(FilingState.Returned, FilingAction.Submit)] = FilingState.Submitted,
        [(FilingState.Submitted, FilingAction.Return)] = FilingState.Returned,
        [(FilingState.Submitted, FilingAction.Accept)] = FilingState.Accepted,
        [(FilingState.Accepted, FilingAction.Reopen)] = FilingState.Draft,
    };

    public static TheoryData<FilingState, FilingAction> Pairs =>
        [
            .. from state in Enum.GetValues<FilingState>()
            from action in Enum.GetValues<FilingAction>()
            select (state, action),
        ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Given_any_state_Then_an_action_goes_through_exactly_where_it_is_allowed(
        FilingState from,
        FilingAction action
    )
    {
        var facility = fixture.NewHospital();
        var reporter = Client(TestUser.Reporter(facility));
        var reviewer = Client(TestUser.Medical);
        await BringAsync(from, facility, reporter, reviewer);
        var before = await reporter.GetAsync(facility);
        Assert.Equal(from.ToString(), before.Text("state"), ignoreCase: true);
        string[] allowed = [.. Actions(before), .. Actions(await reviewer.GetAsync(facility))];

        var answer = await DoAsync(action, facility, reporter, reviewer, int.Parse(before.Text("version")!));

        FilingState? next = Documented.TryGetValue((from, action), out var to) ? to : null;
        Assert.Equal(next is not null, allowed.Contains(action.ToString(), StringComparer.OrdinalIgnoreCase));
        Assert.Equal(next is null ? 409 : 200, answer.Status);
        var after = await reporter.GetAsync(facility);
        Assert.Equal((next ?? from).ToString(), after.Text("state"), ignoreCase: true);
        Assert.Equal(next is null, before.ETag == after.ETag);
    }

    private static IEnumerable<string> Actions(Answer answer) =>
        answer.Body["allowedActions"]!.AsArray().Select(a => a!.ToString());

    private static async Task BringAsync(FilingState to, string facility, FilingClient reporter, FilingClient reviewer)
    {
        FilingAction[] steps = to switch
        {
            FilingState.NotStarted => [],
            FilingState.Draft => [FilingAction.Save],
            FilingState.Submitted => [FilingAction.Save, FilingAction.Submit],
            FilingState.Returned => [FilingAction.Save, FilingAction.Submit, FilingAction.Return],
            _ => [FilingAction.Save, FilingAction.Submit, FilingAction.Accept],
        };
        foreach (var step in steps)
        {
            Assert.Equal(200, (await DoAsync(step, facility, reporter, reviewer, 0)).Status);
        }
    }

    private static Task<Answer> DoAsync(
        FilingAction action,
        string facility,
        FilingClient reporter,
        FilingClient reviewer,
        int version
    ) =>
        action switch
        {
            FilingAction.Save => reporter.PutAsync(facility, Sample.Good, version),
            FilingAction.Submit => reporter.PostAsync(facility, "submit"),
            FilingAction.Accept => reviewer.PostAsync(facility, "accept"),
            FilingAction.Return => reviewer.PostAsync(facility, "return", Reason),
            _ => reviewer.PostAsync(facility, "reopen", Reason),
        };

    private static JsonObject Reason => new() { ["reason"] = "Xem lại" };

    private FilingClient Client(TestUser user) => new(fixture.Host.As(user), "e-prescriptions");
}
