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

    /// <summary>As people read it: `Đang nhập`.</summary>
    public static string Words(this FilingState state) =>
        state switch
        {
            FilingState.NotStarted => "Chưa nhập",
            FilingState.Draft => "Đang nhập",
            FilingState.Submitted => "Đã gửi",
            FilingState.Returned => "Bị trả lại",
            _ => "Đã tiếp nhận",
        };
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
