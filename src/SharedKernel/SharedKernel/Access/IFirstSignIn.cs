namespace DeAn06.SharedKernel.Access;

/// <summary>Port of the host's start: how an installation is entered for the first time. Implemented by the module that owns accounts.</summary>
public interface IFirstSignIn
{
    /// <summary>
    /// The secret of a new one-time link by which an administrator's first password is set; earlier ones end. Null where an
    /// administrator can sign in already.
    /// </summary>
    Task<string?> NewSecretAsync(CancellationToken ct);

    /// <summary>The accounts that still have the published password; null where there are none.</summary>
    Task<PublishedAccounts?> PublishedAccountsAsync(CancellationToken ct);
}

/// <summary>Accounts that whoever reads README.md can sign in with, in a demonstration.</summary>
/// <param name="OfDepartment">User names of the Sở's: the office, reviewers, leaders, administrators.</param>
/// <param name="Reporter">One of the facilities' as an example; null where there is none.</param>
public sealed record PublishedAccounts(IReadOnlyList<string> OfDepartment, string? Reporter);
