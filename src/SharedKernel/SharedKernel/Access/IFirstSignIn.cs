namespace DeAn06.SharedKernel.Access;

/// <summary>Port of the host's start: how an installation is entered for the first time. Implemented by the module that owns accounts.</summary>
public interface IFirstSignIn
{
    /// <summary>
    /// The secret of a new one-time link by which an administrator's first password is set; earlier ones end. Null where an
    /// administrator can sign in already.
    /// </summary>
    Task<string?> NewSecretAsync(CancellationToken ct);

    /// <summary>Whether there are accounts that still have the demonstration's published password.</summary>
    Task<bool> HasDemoAccountsAsync(CancellationToken ct);
}
