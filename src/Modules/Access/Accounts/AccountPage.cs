using Ardalis.Specification;
using DeAn06.SharedKernel.Access;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>The accounts whose user name or display name holds the text, of the role where one is named; all of them where there is neither.</summary>
internal sealed class MatchingAccounts : Specification<Account>
{
    public MatchingAccounts(string search, Role? role = null) => Query.AsNoTracking().Matching(search, role);
}

/// <summary>So many of them in order of user name.</summary>
internal sealed class AccountPage : Specification<Account>
{
    public AccountPage(string search, string after, int first, Role? role = null) =>
        Query
            .AsNoTracking()
            .Matching(search, role)
            .Where(a => string.Compare(a.UserName, after) > 0)
            .OrderBy(a => a.UserName)
            .Take(first);
}

internal static class AccountCriteria
{
    public static ISpecificationBuilder<Account> Matching(
        this ISpecificationBuilder<Account> query,
        string search,
        Role? role
    )
    {
        if (role is { } named)
        {
            query = query.Where(a => a.Role == named);
        }

        if (search.Length == 0)
        {
            return query;
        }

        var escaped = search.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
        var pattern = $"%{escaped}%";
        return query.Where(a =>
            EF.Functions.ILike(a.UserName!, pattern, @"\") || EF.Functions.ILike(a.DisplayName, pattern, @"\")
        );
    }
}
