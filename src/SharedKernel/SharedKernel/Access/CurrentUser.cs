namespace DeAn06.SharedKernel.Access;

/// <summary>What an account may do (vai trò).</summary>
public enum Role
{
    /// <summary>Files for its own facility and that facility's stations.</summary>
    Reporter,

    /// <summary>Returns and accepts the sections that its division follows.</summary>
    Reviewer,

    /// <summary>Văn phòng Sở: periods, extensions, the board; reviews the sections that it follows.</summary>
    Office,

    /// <summary>Ban Chỉ đạo: reads.</summary>
    Leader,

    /// <summary>Facilities, calendar, accounts.</summary>
    Administrator,
}

/// <summary>Port: who is asking. Implemented by the module that owns accounts.</summary>
public interface ICurrentUser
{
    bool IsSignedIn { get; }

    /// <summary>Lower-case account name; null when not signed in.</summary>
    string? UserName { get; }

    /// <summary>As it shows to others.</summary>
    string? DisplayName { get; }

    Role? Role { get; }

    /// <summary>For reviewers and the office: the code of their division.</summary>
    string? Department { get; }

    /// <summary>For reporters: the facility's code.</summary>
    string? Facility { get; }

    /// <summary>Signed in with a password that somebody else gave: nothing is open but one's own session and password.</summary>
    bool MustChangePassword => false;

    /// <summary>The account stands for nobody: its password is published, so what it saves is marked as synthetic.</summary>
    bool IsSample => false;
}

/// <summary>Questions that every module asks of a user in the same way.</summary>
public static class CurrentUserQuestions
{
    public static bool Is(this ICurrentUser user, params ReadOnlySpan<Role> roles) =>
        user.Role is { } role && roles.Contains(role);

    /// <summary>Reads every facility's figures: everyone of the Sở. A reporter reads its own.</summary>
    public static bool ReadsProvince(this ICurrentUser user) =>
        user.Is(Role.Reviewer, Role.Office, Role.Leader, Role.Administrator);

    public static bool ReadsFacility(this ICurrentUser user, string facility) =>
        user.ReadsProvince() || (user.Role == Role.Reporter && user.Facility == facility);
}
