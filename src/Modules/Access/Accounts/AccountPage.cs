using DeAn06.SharedKernel.Specifications;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>The accounts whose user name or display name holds the text; all of them where there is none.</summary>
internal sealed class MatchingAccounts : Specification<Account>
{
    public MatchingAccounts(string search) => Query.AsNoTracking().Matching(search);
}

/// <summary>A page of them in order of user name, and one more, which tells whether another page follows.</summary>
internal sealed class AccountPage : Specification<Account>
{
    public AccountPage(string search, string after, int first) =>
        Query
            .AsNoTracking()
            .Matching(search)
            .Where(a => string.Compare(a.UserName, after) > 0)
            .OrderBy(a => a.UserName)
            .Take(first + 1);
}

internal static class AccountCriteria
{
    public static SpecificationBuilder<Account> Matching(this SpecificationBuilder<Account> query, string search)
    {
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
