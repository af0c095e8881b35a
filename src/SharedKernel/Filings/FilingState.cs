namespace DeAn06.SharedKernel.Filings;

/// <summary>Where a filing stands.</summary>
public enum FilingState
{
    NotStarted,
    Draft,
    Submitted,
    Returned,
    Accepted,
}

/// <summary>Questions that are asked of a state in many places.</summary>
public static class FilingStates
{
    /// <summary>It is with the Sở: submitted or accepted. Totals and completeness count these.</summary>
    public static bool IsFiled(this FilingState state) => state is FilingState.Submitted or FilingState.Accepted;
}

/// <summary>What can be done with a filing.</summary>
public enum FilingAction
{
    Save,
    Submit,
    Return,
    Accept,
    Reopen,
}
