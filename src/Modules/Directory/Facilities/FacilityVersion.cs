using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>A facility's version as ETag: a change says which version it was made on, or is refused.</summary>
internal static class FacilityVersion
{
    public static void Announce(this HttpContext http, FacilityHead head) => http.Response.Headers.ETag = Tag(head);

    /// <summary>Why this request may not write to the facility; null when it may.</summary>
    /// <param name="head">Null where the facility is new.</param>
    public static Problem? CheckVersion(this HttpRequest request, FacilityHead? head)
    {
        var headers = request.GetTypedHeaders();
        var mustBeNew = headers.IfNoneMatch is [{ Tag.Value: "*" }, ..];
        if (head is null)
        {
            return headers.IfMatch is { Count: > 0 } ? Stale(null) : null;
        }

        if (mustBeNew)
        {
            return Stale(head);
        }

        if (headers.IfMatch is not { Count: > 0 } tags)
        {
            return new(
                428,
                "versionRequired",
                "Thiếu phiên bản",
                $"{head.Code} đã có trong danh mục. Hãy tải lại rồi gửi kèm phiên bản đang xem (If-Match: {Tag(head)})."
            );
        }

        return tags.Any(tag => tag.Tag == "*" || (!tag.IsWeak && tag.Tag == Tag(head))) ? null : Stale(head);
    }

    private static string Tag(FacilityHead head) => $"\"{head.Version}\"";

    private static Problem Stale(FacilityHead? head) =>
        new(
            412,
            "stale",
            "Dữ liệu đã thay đổi",
            head is null
                ? "Cơ sở này chưa có trong danh mục nên không có phiên bản để đối chiếu. Hãy gửi lại không kèm If-Match."
                : $"{head.Code} vừa được người khác sửa, phiên bản hiện nay là {head.Version}. Hãy tải lại rồi sửa tiếp."
        )
        {
            Extensions = new Dictionary<string, object?> { ["version"] = head?.Version },
        };
}
