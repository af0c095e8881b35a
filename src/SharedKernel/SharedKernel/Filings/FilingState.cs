namespace DeAn06.SharedKernel.Filings;

/// <summary>Where a filing stands.</summary>
public enum FilingState
{
    /// <summary>Owed, nothing saved yet.</summary>
    NotStarted,

    /// <summary>Being filled in.</summary>
    Draft,

    /// <summary>Sent to the Sở, not decided yet.</summary>
    Submitted,

    /// <summary>Back with the unit, to be mended.</summary>
    Returned,

    /// <summary>Taken by the Sở.</summary>
    Accepted,
}

/// <summary>Questions that are asked of a state in many places.</summary>
public static class FilingStates
{
    /// <summary>The states that are filed, for SQL to compare with.</summary>
    public static readonly FilingState[] Counted = [.. Enum.GetValues<FilingState>().Where(state => state.IsFiled())];

    /// <summary>The same as they are stored.</summary>
    public static readonly string[] CountedNames = [.. Counted.Select(state => state.ToString())];

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
    /// <summary>Store a draft.</summary>
    Save,

    /// <summary>Send it to the Sở.</summary>
    Submit,

    /// <summary>Send it back to the unit, with a reason.</summary>
    Return,

    /// <summary>Take it.</summary>
    Accept,

    /// <summary>Open an accepted one for correction, with a reason.</summary>
    Reopen,
}
