using DeAn06.Modules.Access.Accounts;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Profiles;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Seed;

/// <summary>The office, a reviewer for each division that follows sections, the other roles of the Sở, and a reporter for every facility that reports itself; for demonstrations only.</summary>
internal sealed class DemoAccounts(
    AccessDbContext db,
    IFacilityDirectory facilities,
    Profile profile,
    ILookupNormalizer names,
    TimeProvider clock
)
{
    public async Task CreateAsync(CancellationToken ct)
    {
        Account[] department =
        [
            .. profile
                .Divisions.Where(division => division.Office || profile.Sections.Any(s => s.Division == division.Code))
                .OrderByDescending(division => division.Office)
                .Select(division =>
                    Of(
                        division.AccountName,
                        division.Name,
                        division.Office ? Role.Office : Role.Reviewer,
                        division.Code
                    )
                ),
            Of("leader", "Ban Chỉ đạo", Role.Leader),
            Of("admin", "Quản trị hệ thống", Role.Administrator),
        ];
        var reporters = (await facilities.ReportersAsync(profile.DirectoryFrom, ct)).Select(facility =>
            Of(UserNames.Canonical(facility.Code), facility.Name, Role.Reporter, facility: facility.Code)
        );

        foreach (var account in department.Concat(reporters))
        {
            account.NormalizedUserName = names.NormalizeName(account.UserName);
            account.PasswordHash = PublishedHash.Value;
            account.HasPublishedPassword = true;
            account.SecurityStamp = Guid.NewGuid().ToString();
            db.Users.Add(account);
            db.AccountEvents.Add(
                new()
                {
                    At = clock.GetUtcNow(),
                    Account = account.UserName!,
                    Action = AccountAction.Created,
                }
            );
        }

        await db.SaveChangesAsync(ct);
    }

    private static Account Of(
        string userName,
        string displayName,
        Role role,
        string? department = null,
        string? facility = null
    ) =>
        new()
        {
            UserName = userName,
            DisplayName = displayName,
            Role = role,
            Department = department,
            FacilityCode = facility,
        };
}
