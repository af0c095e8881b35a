using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>What an administrator says of an account, in the one form that is stored.</summary>
internal sealed record AccountFacts(string DisplayName, Role Role, string? Department, string? Facility);

/// <summary>Who may be what: a reporter belongs to a facility, a reviewer and the office to a division, nobody to both.</summary>
internal sealed class AccountRules(IFacilityDirectory facilities, Profile profile, TimeProvider clock)
{
    public const int DisplayNameLength = 200;

    private const int FacilityCodeLength = 32;

    private static readonly TypedText DisplayName = new("Tên hiển thị", DisplayNameLength) { Required = true };

    /// <param name="held">The facility that the account has already: it may stay, even where it has closed since.</param>
    public async Task<(AccountFacts? Facts, List<LineError> Errors)> CheckAsync(
        string? displayName,
        Role? role,
        string? department,
        string? facility,
        string? held,
        CancellationToken ct
    )
    {
        var errors = new List<LineError>();
        var name = DisplayName.Read(displayName, "displayName", errors);
        var code = VietnameseText.Compose(facility ?? "").Trim().ToUpperInvariant();
        if (role is null)
        {
            errors.Add(new("role", "blank", $"Chưa chọn vai trò. Chọn một trong: {string.Join(", ", RoleNames)}."));
            return (null, errors);
        }

        // Blank is none, as of the facility.
        var division = string.IsNullOrWhiteSpace(department) ? null : department.Trim();
        CheckDepartment(role.Value, division, errors);
        await CheckFacilityAsync(role.Value, code, held, errors, ct);
        return (new(name ?? "", role.Value, division, code.Length == 0 ? null : code), errors);
    }

    private string DivisionNames =>
        string.Join(", ", profile.Divisions.Select(division => $"{division.Code} ({division.Name})"));

    private static IEnumerable<string> RoleNames =>
        Enum.GetNames<Role>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]);

    private void CheckDepartment(Role role, string? department, List<LineError> errors)
    {
        var needed = role is Role.Reviewer or Role.Office;
        if (needed && department is null)
        {
            errors.Add(
                new(
                    "department",
                    "blank",
                    "Cán bộ thẩm định và Văn phòng Sở phải thuộc một phòng. Chọn phòng theo dõi."
                )
            );
        }
        else if (!needed && department is not null)
        {
            errors.Add(
                new("department", "notApplicable", "Vai trò này không thuộc phòng theo dõi nào. Bỏ trống phòng.")
            );
        }
        else if (needed && profile.FindDivision(department) is null)
        {
            errors.Add(
                new(
                    "department",
                    "unknownDivision",
                    $"Không có phòng nào mang mã “{Excerpt.Of(department!)}”. Chọn một trong: {DivisionNames}."
                )
            );
        }
    }

    private async Task CheckFacilityAsync(
        Role role,
        string code,
        string? held,
        List<LineError> errors,
        CancellationToken ct
    )
    {
        if (role != Role.Reporter)
        {
            if (code.Length > 0)
            {
                errors.Add(
                    new(
                        "facility",
                        "notApplicable",
                        "Chỉ cán bộ đầu mối của đơn vị mới gắn với đơn vị. Bỏ trống mã đơn vị."
                    )
                );
            }

            return;
        }

        if (code.Length == 0)
        {
            errors.Add(
                new("facility", "blank", "Cán bộ đầu mối phải gắn với một đơn vị. Nhập mã đơn vị, ví dụ BV-3801.")
            );
        }
        else if (code != held && !await ReportsAsync(code, ct))
        {
            errors.Add(
                new(
                    "facility",
                    "unknownFacility",
                    $"Không có đơn vị tự báo cáo nào mang mã “{Excerpt.Of(code)}”. Kiểm tra lại mã; "
                        + "trạm y tế do trung tâm y tế huyện báo cáo thay."
                )
            );
        }
    }

    private async Task<bool> ReportsAsync(string code, CancellationToken ct)
    {
        if (code.Length > FacilityCodeLength || !TypedText.IsOneLine(code))
        {
            return false;
        }

        var found = await facilities.FindAsync([code], VietnamTime.Today(clock), ct);
        return found.TryGetValue(code, out var facility) && facility.ReportsItself;
    }
}
