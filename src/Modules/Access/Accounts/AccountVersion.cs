using System.Text.Json;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>A member of an account that was sent otherwise than it stands; values as the API spells them, null where there is none.</summary>
internal sealed record MemberChange(string Member, string Label, string? From, string? To);

/// <summary>An account's version as ETag: a change says which version it was made on, or is refused.</summary>
internal static class AccountVersion
{
    /// <summary>Why an account may not be changed to this; null when it may.</summary>
    public static Problem? Check(int? seen, Account account, AccountFacts sent, bool disabled) =>
        seen is not { } version ? Missing(account)
        : version != account.Version ? Stale(account, version, Compare(account, sent, disabled))
        : null;

    private static Problem Missing(Account account) =>
        Refused.VersionRequired(
            $"Hãy tải lại tài khoản “{account.UserName}” rồi gửi kèm phiên bản đang xem (If-Match: {VersionTag.Of(account.Version)})."
        );

    private static Problem Stale(Account account, int sent, IReadOnlyList<MemberChange> changes) =>
        Refused.Stale(
            "Tài khoản đã thay đổi",
            $"Tài khoản “{account.UserName}” vừa được người khác sửa (phiên bản {account.Version}, khác phiên bản {sent} đang sửa). "
                + (
                    changes.Count == 0
                        ? "Nội dung vừa gửi giống hệt bản đang lưu. Hãy tải lại."
                        : $"Nội dung vừa gửi chưa được ghi; khác bản đang lưu ở: {Named(changes)}. Hãy tải lại, so sánh rồi ghi lại."
                ),
            account.Version,
            changes
        );

    private static string Named(IEnumerable<MemberChange> changes) =>
        string.Join(", ", changes.Select(change => change.Label.ToLowerInvariant()));

    private static List<MemberChange> Compare(Account account, AccountFacts sent, bool disabled)
    {
        MemberChange[] all =
        [
            new("displayName", "Tên hiển thị", sent.DisplayName, account.DisplayName),
            new("role", "Vai trò", Name(sent.Role), Name(account.Role)),
            new("department", "Phòng", sent.Department, account.Department),
            new("facility", "Đơn vị", sent.Facility, account.FacilityCode),
            new("disabled", "Ngừng sử dụng", Name(disabled), Name(account.Disabled)),
        ];
        return [.. all.Where(change => change.From != change.To)];
    }

    private static string? Name<T>(T value) =>
        value?.ToString() is { } text ? JsonNamingPolicy.CamelCase.ConvertName(text) : null;
}
