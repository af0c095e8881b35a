using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.SharedKernel.Tests.Filings;

/// <summary>The table itself: which of the 5 × 5 pairs lead somewhere, and for whom.</summary>
public sealed class LifecycleTests
{
    private static readonly Dictionary<(FilingState, FilingAction), FilingState> Expected = new()
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
    public void Every_pair_leads_where_the_rules_say_or_nowhere(FilingState from, FilingAction action)
    {
        FilingState? expected = Expected.TryGetValue((from, action), out var to) ? to : null;
        Assert.Equal(expected, Lifecycle.Next(from, action));
        Assert.Equal(
            expected is not null,
            Lifecycle
                .Allowed(
                    from,
                    new HashSet<Party> { Party.Reporter, Party.Reviewer },
                    takesFilings: true,
                    submitter: false
                )
                .Contains(action)
        );
    }

    [Fact]
    public void Who_submitted_may_do_all_but_accept()
    {
        var both = new HashSet<Party> { Party.Reporter, Party.Reviewer };
        foreach (var state in Enum.GetValues<FilingState>())
        {
            Assert.Equal(
                Lifecycle.Allowed(state, both, takesFilings: true, submitter: false).Except([FilingAction.Accept]),
                Lifecycle.Allowed(state, both, takesFilings: true, submitter: true)
            );
        }
    }

    [Theory]
    [InlineData(FilingState.NotStarted)]
    [InlineData(FilingState.Draft)]
    [InlineData(FilingState.Submitted)]
    [InlineData(FilingState.Returned)]
    [InlineData(FilingState.Accepted)]
    public void Each_party_may_do_its_own_alone_and_a_closed_period_stops_only_the_reporter(FilingState from)
    {
        var reporter = Lifecycle.Allowed(
            from,
            new HashSet<Party> { Party.Reporter },
            takesFilings: true,
            submitter: false
        );
        var reviewer = Lifecycle.Allowed(
            from,
            new HashSet<Party> { Party.Reviewer },
            takesFilings: true,
            submitter: false
        );
        Assert.All(reporter, action => Assert.Contains(action, new[] { FilingAction.Save, FilingAction.Submit }));
        Assert.All(reviewer, action => Assert.DoesNotContain(action, new[] { FilingAction.Save, FilingAction.Submit }));
        Assert.Empty(
            Lifecycle.Allowed(from, new HashSet<Party> { Party.Reporter }, takesFilings: false, submitter: false)
        );
        Assert.Equal(
            reviewer,
            Lifecycle.Allowed(from, new HashSet<Party> { Party.Reviewer }, takesFilings: false, submitter: false)
        );
        Assert.Empty(Lifecycle.Allowed(from, new HashSet<Party>(), takesFilings: true, submitter: false));
    }
}
