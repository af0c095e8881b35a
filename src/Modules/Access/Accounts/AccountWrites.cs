using System.Text.Json;
using DeAn06.Modules.Access.Session;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>Every change of an account goes through here, so that none is without its line in `account_events`.</summary>
internal sealed class AccountWrites(
    AccessDbContext db,
    UserManager<Account> accounts,
    PasswordQueue queue,
    ICurrentUser user,
    TimeProvider clock
)
{
    public async Task<Problem?> CreateAsync(Account account, string password, CancellationToken ct)
    {
        var entered = await queue.EnterAsync(ct);
        if (!entered.Ok(out var turn))
        {
            return entered.Problem;
        }

        using (turn)
        {
            return await CreateAsync(account, password, turn);
        }
    }

    /// <summary>The same at a turn that one has already.</summary>
    public async Task<Problem?> CreateAsync(Account account, string password, PasswordPlace turn)
    {
        Note(account, AccountAction.Created, Facts(account));
        try
        {
            var created = await turn.HashAsync(() => accounts.CreateAsync(account, password));
            return created.Succeeded ? null : AccountProblems.Of(created, account.UserName!, "password");
        }
        catch (DbUpdateException e) when (DatabaseFailure.IsRace(e))
        {
            // Two administrators at the same moment: the index decides, after Identity's own look.
            return AccountProblems.Duplicate(account.UserName!);
        }
    }

    /// <summary>Refused where no administrator would be left that can sign in, or another was quicker: the account is then as that one left it.</summary>
    public async Task<Problem?> ChangeAsync(Account account, AccountFacts facts, bool disabled, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var stops =
            account is { Role: Role.Administrator, Disabled: false } && (disabled || facts.Role != Role.Administrator);
        if (stops && await IsLastAdministratorAsync(account, ct))
        {
            return AccountProblems.LastAdministrator(account.UserName!);
        }

        account.Version += NoteChange(account, facts, disabled) ? 1 : 0;
        account.DisplayName = facts.DisplayName;
        account.Role = facts.Role;
        account.Department = facts.Department;
        account.FacilityCode = facts.Facility;
        // A new stamp ends the open sessions; without one they go on in the new role.
        var ends = disabled && !account.Disabled;
        account.Disabled = disabled;
        var saved = ends ? await accounts.UpdateSecurityStampAsync(account) : await accounts.UpdateAsync(account);
        if (!saved.Succeeded)
        {
            await db.Entry(account).ReloadAsync(ct);
            return AccountProblems.Of(saved, account.UserName!, "password");
        }

        if (ends)
        {
            await ForgetSessionsAsync(account, ct);
        }

        await transaction.CommitAsync(ct);
        return null;
    }

    /// <summary>The new stamp has ended them already; they shall not stand in a list.</summary>
    private Task<int> ForgetSessionsAsync(Account account, CancellationToken ct) =>
        db.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(ct);

    /// <summary>Gives the account a new password and ends its sessions.</summary>
    /// <param name="member">The request's member that holds the password, for the refusal.</param>
    public async Task<Problem?> SetPasswordAsync(
        Account account,
        string password,
        string member,
        AccountAction action,
        CancellationToken ct
    )
    {
        if (await UnfitAsync(account, password, member) is { } unfit)
        {
            return unfit;
        }

        var entered = await queue.EnterAsync(ct);
        if (!entered.Ok(out var turn))
        {
            return entered.Problem;
        }

        using (turn)
        {
            return await SetPasswordAsync(account, password, member, action, turn, ct);
        }
    }

    /// <summary>The same at a turn that one has already, where <see cref="UnfitAsync"/> had nothing against the password.</summary>
    public async Task<Problem?> SetPasswordAsync(
        Account account,
        string password,
        string member,
        AccountAction action,
        PasswordPlace turn,
        CancellationToken ct
    )
    {
        account.PasswordHash = await turn.HashAsync(() =>
            Task.FromResult(accounts.PasswordHasher.HashPassword(account, password))
        );
        if (action == AccountAction.PasswordReset)
        {
            account.HasGivenPassword(clock.GetUtcNow());
        }
        else
        {
            account.HasOwnPassword();
        }

        account.HasPublishedPassword = false;
        Note(account, action, null);
        var saved = await accounts.UpdateSecurityStampAsync(account);
        if (!saved.Succeeded)
        {
            return AccountProblems.Of(saved, account.UserName!, member);
        }

        await ForgetSessionsAsync(account, ct);
        return null;
    }

    /// <summary>Why the account may not have this password.</summary>
    public async Task<Problem?> UnfitAsync(Account account, string password, string member)
    {
        if (Passwords.Refused(password, member) is { } unfit)
        {
            return AccountProblems.Invalid([unfit]);
        }

        foreach (var rule in accounts.PasswordValidators)
        {
            var followed = await rule.ValidateAsync(accounts, account, password);
            if (!followed.Succeeded)
            {
                return AccountProblems.Of(followed, account.UserName!, member);
            }
        }

        return null;
    }

    private async Task<bool> IsLastAdministratorAsync(Account account, CancellationToken ct)
    {
        // Locked: of two administrators who take each other's role at the same moment, the second waits and sees the first's change.
        var others = await db
            .Database.SqlQuery<Guid>(
                $"""
                select id from access.accounts where role = 'Administrator' and not disabled order by id for update
                """
            )
            .ToListAsync(ct);
        return others.TrueForAll(id => id == account.Id);
    }

    /// <summary>Is anything different at all?</summary>
    private bool NoteChange(Account account, AccountFacts facts, bool disabled)
    {
        if (account.Disabled != disabled)
        {
            Note(account, disabled ? AccountAction.Disabled : AccountAction.Enabled, null);
        }

        var changed = new Dictionary<string, object?>();
        Compare("displayName", account.DisplayName, facts.DisplayName);
        Compare("role", account.Role, facts.Role);
        Compare("department", account.Department, facts.Department);
        Compare("facility", account.FacilityCode, facts.Facility);
        if (changed.Count > 0)
        {
            Note(account, AccountAction.Changed, changed);
        }

        return changed.Count > 0 || account.Disabled != disabled;

        void Compare<T>(string name, T was, T becomes)
        {
            if (!Equals(was, becomes))
            {
                changed[name] = new { From = was, To = becomes };
            }
        }
    }

    private static Dictionary<string, object?> Facts(Account account) =>
        new()
        {
            ["displayName"] = account.DisplayName,
            ["role"] = account.Role,
            ["department"] = account.Department,
            ["facility"] = account.FacilityCode,
        };

    // Saved by the same SaveChanges as the change itself, since Identity's store works on this very context.
    private void Note(Account account, AccountAction action, Dictionary<string, object?>? details) =>
        db.AccountEvents.Add(
            new()
            {
                At = clock.GetUtcNow(),
                Actor = user.UserName,
                Account = account.UserName!,
                Action = action,
                Details = details is null ? null : JsonSerializer.Serialize(details, KernelJson.Options),
            }
        );
}
