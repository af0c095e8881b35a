namespace DeAn06.SharedKernel.Problems;

/// <summary>The refusals that every module shares, each in one place, so that the same mistake always reads the same.</summary>
public static class Refused
{
    public static Problem NotSignedIn() =>
        new(
            401,
            "notSignedIn",
            "Chưa đăng nhập",
            "Phiên làm việc không có hoặc đã hết hạn. Hãy đăng nhập rồi thực hiện lại."
        );

    public static Problem NotAllowed(string detail) => new(403, "notAllowed", "Không có quyền", detail);

    public static Problem NotFound(string code, string detail) => new(404, code, "Không tìm thấy", detail);

    public static Problem Conflict(string code, string detail) => new(409, code, "Không thực hiện được", detail);

    /// <summary>A change that does not say which version it was made on.</summary>
    public static Problem VersionRequired(string detail) =>
        new(428, "versionRequired", "Thiếu phiên bản đang sửa", detail);

    /// <summary>A change that was made on another version than the current one.</summary>
    /// <param name="current">Null where there is nothing of that name.</param>
    /// <param name="changes">What was sent against what is stored.</param>
    public static Problem Stale(string title, string detail, int? current, object? changes = null) =>
        new(412, "stale", title, detail)
        {
            Extensions = changes is null
                ? new Dictionary<string, object?> { ["version"] = current }
                : new Dictionary<string, object?> { ["version"] = current, ["changes"] = changes },
        };

    public static Problem Malformed(string detail, IReadOnlyList<LineError> errors) =>
        new(400, "malformed", "Dữ liệu gửi lên không đọc được", detail) { Errors = errors };

    public static Problem Invalid(string detail, IReadOnlyList<LineError> errors) =>
        new(422, "invalid", "Số liệu chưa hợp lệ", detail) { Errors = errors };
}
