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

/// <summary>What can be done with a filing.</summary>
public enum FilingAction
{
    Save,
    Submit,
    Return,
    Accept,
    Reopen,
}
