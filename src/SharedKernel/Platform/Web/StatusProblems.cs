using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Platform.Web;

/// <summary>Answers that ASP.NET Core would leave empty (unknown address, wrong method …), said as problems.</summary>
internal static class StatusProblems
{
    public static Task WriteAsync(HttpContext http) => new ProblemResult(For(http)).ExecuteAsync(http);

    private static Problem For(HttpContext http)
    {
        var path = http.Request.Path.Value;
        return http.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => Refused.NotSignedIn(),
            StatusCodes.Status403Forbidden => Refused.NotAllowed("Tài khoản này không được làm việc đó."),
            StatusCodes.Status404NotFound => Refused.NotFound(
                "noSuchAddress",
                $"Không có địa chỉ “{path}”. Kiểm tra lại địa chỉ; danh sách các địa chỉ ở /docs."
            ),
            StatusCodes.Status405MethodNotAllowed => new Problem(
                405,
                "methodNotAllowed",
                "Không dùng được cách gọi này",
                $"Địa chỉ “{path}” không nhận phương thức {http.Request.Method}. Các phương thức nhận: {http.Response.Headers.Allow}."
            ),
            StatusCodes.Status408RequestTimeout => TooSlow(),
            StatusCodes.Status413PayloadTooLarge => TooLarge(),
            StatusCodes.Status415UnsupportedMediaType => WrongType(http),
            var status when status < 500 => new Problem(
                status,
                "refused",
                "Yêu cầu bị từ chối",
                $"Yêu cầu tới “{path}” không thực hiện được (mã {status}). Kiểm tra lại theo tài liệu ở /docs."
            ),
            var status => Unavailable(status),
        };
    }

    public static Problem Unavailable(int status = StatusCodes.Status503ServiceUnavailable) =>
        new(
            status,
            "unavailable",
            "Hệ thống chưa đáp ứng được",
            "Hệ thống chưa xử lý được yêu cầu này. Thử lại sau ít phút."
        );

    private static Problem WrongType(HttpContext http)
    {
        var (path, sent) = (http.Request.Path.Value, http.Request.ContentType);
        var what = string.IsNullOrEmpty(sent)
            ? $"Yêu cầu tới “{path}” không ghi kiểu nội dung."
            : $"Địa chỉ “{path}” không nhận kiểu nội dung “{Excerpt.Of(sent)}”.";
        var types = AcceptedTypes.For(http);
        var todo =
            types.Count > 0
                ? $"Gửi kèm nội dung, với Content-Type: {string.Join(" hoặc ", types)}."
                : "Xem kiểu nội dung được nhận trong tài liệu ở /docs.";
        return new Problem(415, "unsupportedMediaType", "Không nhận kiểu nội dung này", $"{what} {todo}");
    }

    public static Problem TooLarge() =>
        new(
            413,
            "tooLarge",
            "Nội dung quá lớn",
            "Nội dung gửi lên lớn hơn mức cho phép. Chia nhỏ dữ liệu rồi gửi lại."
        );

    public static Problem TooSlow() =>
        new(
            408,
            "requestTimeout",
            "Hết thời gian chờ",
            "Yêu cầu gửi lên chưa xong trong thời gian cho phép. Kiểm tra đường truyền rồi gửi lại."
        );
}
