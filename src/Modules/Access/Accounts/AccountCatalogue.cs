using System.Text.Json;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>Accounts and what was done to them, for the read gateway. Who may ask is the gateway's to say.</summary>
internal sealed class AccountCatalogue(AccessDbContext db) : IAccountCatalogue
{
    public async Task<(IReadOnlyList<AccountView> Page, int Total)> ListAsync(
        AccountFilter filter,
        CancellationToken ct
    )
    {
        var (search, after) = (filter.Search ?? "", filter.After ?? "");

        // Text that no row can hold would be an error of the database; it matches nothing.
        if (!TypedText.IsOneLine(search) || !(after.Length == 0 || UserNames.Possible(after)))
        {
            return ([], 0);
        }

        search = VietnameseText.Compose(search).Trim();
        var matching = new MatchingAccounts(search, filter.Role);
        var page = new AccountPage(search, after, Math.Max(0, filter.First), filter.Role);
        return (
            [.. (await db.Users.WithSpecification(page).ToListAsync(ct)).Select(account => account.View())],
            await db.Users.WithSpecification(matching).CountAsync(ct)
        );
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<AccountDeed>>> DeedsAsync(
        IReadOnlyCollection<string> userNames,
        int most,
        CancellationToken ct
    )
    {
        string[] names = [.. userNames.Where(UserNames.Possible)];
        var newest = await db
            .AccountEvents.WithSpecification(new EventsOf(names))
            .GroupBy(e => e.Account)
            .Select(events => new { events.Key, Newest = events.OrderByDescending(e => e.Id).Take(most).ToList() })
            .ToListAsync(ct);
        return newest.ToDictionary(
            events => events.Key,
            IReadOnlyList<AccountDeed> (events) => [.. events.Newest.Select(Deed)]
        );
    }

    private static AccountDeed Deed(AccountEvent happened) =>
        new(VietnamTime.Local(happened.At), happened.Actor, happened.Action, Changes(happened.Details));

    /// <summary>A change has from and to; what an account was opened with has its value alone.</summary>
    private static IReadOnlyList<ChangedMember> Changes(string? details)
    {
        if (details is null)
        {
            return [];
        }

        using var json = JsonDocument.Parse(details);
        return
        [
            .. json
                .RootElement.EnumerateObject()
                .Select(member =>
                    member.Value.ValueKind == JsonValueKind.Object
                        ? new ChangedMember(member.Name, Text(member.Value, "from"), Text(member.Value, "to"))
                        : new ChangedMember(member.Name, null, member.Value.GetString())
                ),
        ];
    }

    private static string? Text(JsonElement change, string member) =>
        change.TryGetProperty(member, out var value) ? value.GetString() : null;
}
