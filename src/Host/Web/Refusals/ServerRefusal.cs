using System.Text;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.WebUtilities;

namespace DeAn06.Host.Web.Refusals;

/// <summary>What the server would not read, as an answer like every other: a problem, with the security headers.</summary>
/// <param name="Allow">Methods that the target takes, where the method was at fault.</param>
/// <param name="Method">Empty where the server did not come to read it.</param>
internal sealed record ServerRefusal(int Status, string Allow, string Method, string Trace)
{
    public async Task<ReadOnlyMemory<byte>> AnswerAsync()
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { TraceIdentifier = Trace };
        http.Response.Body = body;
        await new ProblemResult(ProblemOf()).ExecuteAsync(http);
        SecurityHeaders.Set(http);

        var headers = http.Response.Headers;
        headers.ContentLength = body.Length;
        headers.Connection = "close";
        headers.Date = TimeProvider.System.GetUtcNow().ToString("R");
        if (Allow.Length > 0)
        {
            headers.Allow = Allow;
        }

        var text = new StringBuilder($"HTTP/1.1 {Status} {ReasonPhrases.GetReasonPhrase(Status)}\r\n");
        foreach (var (name, value) in headers)
        {
            text.Append(name).Append(": ").Append(value.ToString()).Append("\r\n");
        }

        var head = Encoding.ASCII.GetBytes(text.Append("\r\n").ToString());
        return HttpMethods.IsHead(Method) ? head : (byte[])[.. head, .. body.ToArray()];
    }

    private Problem ProblemOf() =>
        Status switch
        {
            StatusCodes.Status405MethodNotAllowed => new(
                Status,
                "methodNotAllowed",
                "Không dùng được cách gọi này",
                $"Địa chỉ này chỉ nhận phương thức {Allow}. Kiểm tra lại theo tài liệu ở /docs."
            ),
            StatusCodes.Status408RequestTimeout => new(
                Status,
                "requestTimeout",
                "Hết thời gian chờ",
                "Yêu cầu gửi lên chưa xong trong thời gian cho phép. Kiểm tra đường truyền rồi gửi lại."
            ),
            StatusCodes.Status413PayloadTooLarge => new(
                Status,
                "tooLarge",
                "Nội dung quá lớn",
                "Nội dung gửi lên lớn hơn mức cho phép. Chia nhỏ dữ liệu rồi gửi lại."
            ),
            StatusCodes.Status414UriTooLong => new(
                Status,
                "addressTooLong",
                "Địa chỉ quá dài",
                "Địa chỉ của yêu cầu dài hơn mức cho phép. Rút ngắn, hoặc gửi truy vấn trong nội dung bằng POST."
            ),
            StatusCodes.Status431RequestHeaderFieldsTooLarge => new(
                Status,
                "headersTooLarge",
                "Phần đầu của yêu cầu quá lớn",
                "Phần đầu của yêu cầu (header) có quá nhiều mục hoặc quá dài. Bỏ bớt; nếu dùng trình duyệt, xóa cookie của trang này rồi thử lại."
            ),
            StatusCodes.Status505HttpVersionNotsupported => new(
                Status,
                "httpVersion",
                "Phiên bản HTTP không được nhận",
                "Chỉ nhận HTTP/1.0 và HTTP/1.1. Đổi phiên bản rồi gửi lại."
            ),
            StatusCodes.Status400BadRequest => Refused.Malformed(
                "Dòng đầu, địa chỉ hoặc phần đầu của yêu cầu không đúng quy định của HTTP. Kiểm tra lại theo tài liệu ở /docs rồi gửi lại.",
                []
            ),
            _ => new(
                Status,
                "refused",
                "Yêu cầu bị từ chối",
                $"Yêu cầu không thực hiện được (mã {Status}). Kiểm tra lại theo tài liệu ở /docs."
            ),
        };
}
