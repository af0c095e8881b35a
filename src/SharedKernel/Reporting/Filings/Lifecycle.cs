using DeAn06.SharedKernel.Filings;

namespace DeAn06.Reporting.Filings;

/// <summary>What a user is to a filing.</summary>
internal enum Party
{
    /// <summary>Reports for the facility.</summary>
    Reporter,

    /// <summary>Belongs to the division that follows the section.</summary>
    Reviewer,
}

/// <summary>One row of the lifecycle.</summary>
internal sealed record Transition(FilingState From, FilingAction Action, Party By, FilingState To)
{
    /// <summary>Not by the account that made the newest submission, whatever it is to the filing now.</summary>
    public bool ByAnother { get; init; }
}

/// <summary>The lifecycle of a filing as ONE table: what is done, by whom, and what may be done now all read it.</summary>
internal static class Lifecycle
{
    public static readonly IReadOnlyList<Transition> Table =
    [
        new(FilingState.NotStarted, FilingAction.Save, Party.Reporter, FilingState.Draft),
        new(FilingState.Draft, FilingAction.Save, Party.Reporter, FilingState.Draft),
        new(FilingState.Draft, FilingAction.Submit, Party.Reporter, FilingState.Submitted),
        new(FilingState.Returned, FilingAction.Save, Party.Reporter, FilingState.Draft),
        new(FilingState.Returned, FilingAction.Submit, Party.Reporter, FilingState.Submitted),
        new(FilingState.Submitted, FilingAction.Return, Party.Reviewer, FilingState.Returned),
        new(FilingState.Submitted, FilingAction.Accept, Party.Reviewer, FilingState.Accepted) { ByAnother = true },
        new(FilingState.Accepted, FilingAction.Reopen, Party.Reviewer, FilingState.Draft),
    ];

    public static FilingState? Next(FilingState from, FilingAction action) =>
        Table.FirstOrDefault(t => t.From == from && t.Action == action)?.To;

    /// <summary>Who does this; every action belongs to one party.</summary>
    public static Party By(FilingAction action) => Table.First(t => t.Action == action).By;

    /// <summary>Nobody does this to a submission of their own.</summary>
    public static bool ByAnother(FilingAction action) => Table.First(t => t.Action == action).ByAnother;

    /// <summary>What these parties may do now. A reporter's actions need a period that takes filings.</summary>
    /// <param name="submitter">The one who asks made the newest submission.</param>
    public static IReadOnlyList<FilingAction> Allowed(
        FilingState state,
        IReadOnlySet<Party> parties,
        bool takesFilings,
        bool submitter
    ) =>
        [
            .. Table
                .Where(t => t.From == state && parties.Contains(t.By))
                .Where(t => (takesFilings || t.By == Party.Reviewer) && !(submitter && t.ByAnother))
                .Select(t => t.Action),
        ];
}
