using System.Globalization;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DeAn06.Platform.Web;

/// <summary>A version as ETag and If-Match carry it: the number in quotes.</summary>
public static class VersionTag
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Answers with this version as ETag.</summary>
    public static void Announce(this HttpContext http, int version) => http.Response.Headers.ETag = Of(version);

    /// <summary>`If-Match: *`: whichever version stands, as who loads a list over it says. Where an endpoint does not ask, it is refused.</summary>
    public static bool IsAny(HttpRequest request) => request.Headers.IfMatch == "*";

    /// <summary>The version that a writer worked on, from If-Match; null where none is named. A weak tag, a list, `*` or no number is refused (400).</summary>
    public static Problem? Read(HttpRequest request, out int? version)
    {
        version = null;
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
        {
            return null;
        }

        if (
            EntityTagHeaderValue.TryParse(header, out var tag)
            && tag is { IsWeak: false, Tag.Length: > 2 }
            && int.TryParse(tag.Tag.AsSpan()[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            version = number;
            return null;
        }

        return new Problem(
            400,
            "ifMatchMalformed",
            "Phiên bản đang sửa không đọc được",
            "If-Match phải là đúng một ETag đã nhận, ví dụ \"3\". Hãy tải lại để lấy ETag mới."
        );
    }
}
