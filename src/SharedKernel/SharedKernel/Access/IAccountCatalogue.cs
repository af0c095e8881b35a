namespace DeAn06.SharedKernel.Access;

/// <summary>Which accounts to list. Search and role combine with "and".</summary>
/// <param name="Search">Part of a user name or display name, compared without case.</param>
/// <param name="After">User name of the last account already seen (keyset paging in order of user name).</param>
public sealed record AccountFilter(string? Search = null, Role? Role = null, string? After = null, int First = 50);

/// <summary>An account as an administrator sees it.</summary>
/// <param name="Version">Also the ETag: send it back in If-Match with a change. A new password does not raise it.</param>
/// <param name="Department">Code of the division, of reviewers and the office.</param>
/// <param name="Facility">Code of a reporter's facility.</param>
/// <param name="MustChangePassword">The password was given by someone else and not yet changed.</param>
/// <param name="OneTimePasswordUntil">When such a password ends, 72 hours after it was given; past that a new one must be given. Null where the account has its own.</param>
/// <param name="UserName">Lower case; never changes.</param>
/// <param name="DisplayName">As it shows to others.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Disabled">Nobody can sign in with it.</param>
public sealed record AccountView(
    string UserName,
    int Version,
    string DisplayName,
    Role Role,
    string? Department,
    string? Facility,
    bool Disabled,
    bool MustChangePassword,
    DateTimeOffset? OneTimePasswordUntil
);

/// <summary>What was done to an account.</summary>
public enum AccountAction
{
    /// <summary>Opened.</summary>
    Created,

    /// <summary>Name, role, division or facility changed.</summary>
    Changed,

    /// <summary>Closed: nobody can sign in with it.</summary>
    Disabled,

    /// <summary>Opened again.</summary>
    Enabled,

    /// <summary>An administrator gave it a one-time password.</summary>
    PasswordReset,

    /// <summary>Its owner set a password.</summary>
    PasswordChanged,
}

/// <summary>Who did what to an account, when. Never a password.</summary>
/// <param name="By">User name; null where the system did it when it was set up.</param>
/// <param name="At">When it was done.</param>
/// <param name="Action">What was done.</param>
/// <param name="Changes">Members that changed; empty where none did.</param>
public sealed record AccountDeed(
    DateTimeOffset At,
    string? By,
    AccountAction Action,
    IReadOnlyList<ChangedMember> Changes
);

/// <summary>One member that changed, as the API names it and its values; null where there was or is none.</summary>
/// <param name="Member">Its name in the API: `role`.</param>
/// <param name="From">The value before.</param>
/// <param name="To">The value after.</param>
public sealed record ChangedMember(string Member, string? From, string? To);

/// <summary>Port of the read gateway: accounts as a list, for administrators. Implemented by the module that owns accounts.</summary>
public interface IAccountCatalogue
{
    /// <summary>A page of accounts in order of user name, with how many match in all.</summary>
    Task<(IReadOnlyList<AccountView> Page, int Total)> ListAsync(AccountFilter filter, CancellationToken ct);

    /// <summary>The newest deeds of each of these accounts, newest first, at most so many an account; one without is absent. One batch.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<AccountDeed>>> DeedsAsync(
        IReadOnlyCollection<string> userNames,
        int most,
        CancellationToken ct
    );
}
