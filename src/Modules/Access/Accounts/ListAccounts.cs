using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Accounts;

/// <param name="First">How many, 1 to 200; 50 where not given.</param>
/// <param name="After">User name of the last account already seen.</param>
/// <param name="Search">Part of a user name or display name, in any case.</param>
internal sealed record AccountsAsked(
    [property: QueryParam] int? First,
    [property: QueryParam] string? After,
    [property: QueryParam] string? Search
);

/// <param name="Total">How many match in all.</param>
/// <param name="Next">Pass it as `after` to see on; null on the last page.</param>
internal sealed record AccountsPage(
    [property: MaxLength(ListAccounts.Most)] IReadOnlyList<AccountView> Accounts,
    int Total,
    string? Next
);

/// <summary>
/// Accounts in order of user name, a page at a time. Administrator. 422 `invalidAccount` where `first` is out of range,
/// `after` is no user name or `search` cannot be read.
/// </summary>
internal sealed class ListAccounts(AccessDbContext db) : ModuleEndpoint<AccountsAsked, AccountsPage>
{
    public const int Most = 200;

    private static readonly TypedText Searched = new("Nội dung tìm", AccountRules.DisplayNameLength);

    public override void Configure()
    {
        Get("/api/accounts");
        Summary(s => s.Summary = "Danh sách tài khoản");
        AllowRoles(Role.Administrator);
        // Clients that name a content type on every request send no body with this one all the same.
        RequestBinder(new RequestBinder<AccountsAsked>(BindingSource.QueryParams));
        Description(api => api.ClearDefaultAccepts());
    }

    public override async Task HandleAsync(AccountsAsked asked, CancellationToken ct)
    {
        var (first, after) = (asked.First ?? 50, UserNames.Canonical(asked.After));
        var errors = new List<LineError>();
        var search = Searched.Read(asked.Search, "search", errors) ?? "";
        if (first is < 1 or > Most)
        {
            errors.Add(new("first", "outOfRange", $"Số tài khoản mỗi trang ({first}) phải từ 1 đến {Most}."));
        }

        if (after.Length > 0 && !UserNames.Possible(after))
        {
            errors.Add(new("after", "invalid", $"“{Excerpt.Of(after)}” không phải tên đăng nhập."));
        }

        if (errors.Count > 0)
        {
            await RefuseAsync(AccountProblems.Invalid(errors));
            return;
        }

        var total = await db.Users.WithSpecification(new MatchingAccounts(search)).CountAsync(ct);
        var found = await db.Users.WithSpecification(new AccountPage(search, after, first + 1)).ToListAsync(ct);
        var page = found.Take(first).Select(account => account.View()).ToList();
        await Send.OkAsync(new(page, total, found.Count > first ? page[^1].UserName : null), ct);
    }
}
