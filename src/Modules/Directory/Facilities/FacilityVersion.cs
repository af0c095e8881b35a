using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>A facility's version as ETag: a change says which version it was made on, or is refused.</summary>
internal static class FacilityVersion
{
    /// <summary>Why this request may not write to the facility; null when it may.</summary>
    /// <param name="head">Null where the facility is new.</param>
    public static Problem? CheckVersion(this HttpRequest request, FacilityHead? head)
    {
        if (VersionTag.IsAny(request))
        {
            return head is null ? NotThere() : null;
        }

        if (VersionTag.Read(request, out var seen) is { } unreadable)
        {
            return unreadable;
        }

        if (head is null)
        {
            return seen is null ? null : NotThere();
        }

        if (request.GetTypedHeaders().IfNoneMatch is [{ Tag.Value: "*" }, ..])
        {
            return Stale(head);
        }

        return seen is not { } version ? Missing(head)
            : version != head.Version ? Stale(head)
            : null;
    }

    private static Problem Missing(FacilityHead head) =>
        Refused.VersionRequired(
            $"{head.Code} đã có trong danh mục. Hãy tải lại rồi gửi kèm phiên bản đang xem (If-Match: {VersionTag.Of(head.Version)})."
        );

    private static Problem NotThere() =>
        Refused.Stale(
            Changed,
            "Cơ sở này chưa có trong danh mục nên không có phiên bản để đối chiếu. Hãy gửi lại không kèm If-Match.",
            current: null
        );

    private static Problem Stale(FacilityHead head) =>
        Refused.Stale(
            Changed,
            $"{head.Code} vừa được người khác sửa, phiên bản hiện nay là {head.Version}. Hãy tải lại rồi sửa tiếp.",
            head.Version
        );

    private const string Changed = "Dữ liệu đã thay đổi";
}
