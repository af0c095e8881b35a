using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Profiles;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>Someone who signs in. The user name is kept in lower case; it never changes, because filings and audit name it.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    public Role Role { get; set; }

    /// <summary>Code of the division, of reviewers and the office; null for the others.</summary>
    public string? Department { get; set; }

    /// <summary>Of reporters; null for the others.</summary>
    public string? FacilityCode { get; set; }

    /// <summary>Cannot sign in; open sessions end.</summary>
    public bool Disabled { get; set; }

    /// <summary>The password was given by someone else: until it is changed the account holds no role.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>When somebody else gave the password; null where it is the account's own.</summary>
    public DateTimeOffset? PasswordGivenAt { get; private set; }

    /// <summary>From then on a given password signs nobody in; null where it is the account's own.</summary>
    public DateTimeOffset? OneTimePasswordUntil => PasswordGivenAt + Passwords.OneTimeLifetime;

    /// <summary>
    /// Still the demonstration's password, which everybody knows: opens nothing but a demonstration, and what is saved with it is
    /// synthetic. With another password the account is somebody's.
    /// </summary>
    public bool HasPublishedPassword { get; set; }

    /// <summary>Grows by one with each change of what an administrator says of the account; a password is none of that.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Somebody else chose or saw the password: it must be changed, and in time.</summary>
    public void HasGivenPassword(DateTimeOffset at) => (MustChangePassword, PasswordGivenAt) = (true, at);

    public void HasOwnPassword() => (MustChangePassword, PasswordGivenAt) = (false, null);

    /// <summary>As an administrator sees it.</summary>
    public AccountView View() =>
        new(
            UserName!,
            Version,
            DisplayName,
            Role,
            Department,
            FacilityCode,
            Disabled,
            MustChangePassword,
            OneTimePasswordUntil is { } until ? VietnamTime.Local(until) : null
        );

    internal static void Map(ModelBuilder model)
    {
        var account = model.Entity<Account>();
        account.ToTable("accounts");
        account.Property(a => a.UserName).HasMaxLength(UserNames.MaximumLength).IsRequired();
        account.Property(a => a.NormalizedUserName).HasMaxLength(UserNames.MaximumLength).IsRequired();
        account.HasIndex(a => a.NormalizedUserName).HasDatabaseName("ux_accounts_normalized_user_name").IsUnique();
        account.HasIndex(a => a.UserName).HasDatabaseName("ix_accounts_user_name");
        account.Property(a => a.DisplayName).HasMaxLength(AccountRules.DisplayNameLength);
        account.Property(a => a.Role).HasMaxLength(32);
        account.Property(a => a.Department).HasMaxLength(Division.LongestCode);
        account.Property(a => a.FacilityCode).HasMaxLength(32);

        // Not asked of anyone; failed sign-ins are counted by name in their own table, known name or not.
        account.Ignore(a => a.Email);
        account.Ignore(a => a.NormalizedEmail);
        account.Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumber);
        account.Ignore(a => a.PhoneNumberConfirmed);
        account.Ignore(a => a.TwoFactorEnabled);
        account.Ignore(a => a.LockoutEnabled);
        account.Ignore(a => a.LockoutEnd);
        account.Ignore(a => a.AccessFailedCount);
    }
}
