using System.Globalization;
using DeAn06.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>The refusals that an operation can answer with, by what it is: a write, a write of a version, a read.</summary>
internal sealed class ProblemAnswers : IOpenApiOperationTransformer
{
    private static readonly Dictionary<int, string> Meanings = new()
    {
        [400] = "Dữ liệu gửi lên không đọc được",
        [401] = "Chưa đăng nhập",
        [403] = "Không có quyền",
        [404] = "Không tìm thấy",
        [409] = "Không thực hiện được ở trạng thái hiện tại",
        [412] = "Dữ liệu đã thay đổi kể từ lần đọc",
        [413] = "Nội dung quá lớn",
        [415] = "Không nhận kiểu nội dung này",
        [422] = "Số liệu chưa hợp lệ, kèm từng dòng",
        [428] = "Thiếu If-Match",
        [406] = "Không trả lời được bằng kiểu nội dung mà Accept đòi",
        [429] = "Người này gửi nhiều yêu cầu cùng lúc hoặc thử sai nhiều lần; thử lại sau số giây ở Retry-After",
        [500] = "Hệ thống gặp lỗi; báo quản trị kèm traceId",
        [503] = "Hệ thống đang bận; thử lại sau số giây ở Retry-After",
    };

    private static Dictionary<string, IOpenApiHeader> RetryAfter() =>
        new()
        {
            ["Retry-After"] = new OpenApiHeader
            {
                Description = "Số giây nên chờ trước khi gửi lại",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
            },
        };

    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var anonymous = metadata.OfType<IAllowAnonymous>().Any();
        var method = context.Description.HttpMethod;
        var writes = method is not ("GET" or "HEAD");
        var hasPlace = (context.Description.RelativePath ?? "").Contains('{');
        var ifMatch = metadata.OfType<TakesIfMatch>().FirstOrDefault();
        var also = metadata.OfType<AlsoRefuses>().SelectMany(more => more.Statuses).ToHashSet();
        var responses = operation.Responses ??= [];
        foreach (var (status, meaning) in Meanings)
        {
            var code = status.ToString(CultureInfo.InvariantCulture);
            // What the endpoint names by itself says no more than this.
            if (!responses.Remove(code) && !also.Contains(status) && !Applies(status))
            {
                continue;
            }

            responses[code] = new OpenApiResponse
            {
                Description = meaning,
                Headers = status is 429 or 503 ? RetryAfter() : null,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new()
                    {
                        Schema = new OpenApiSchemaReference("Problem", context.Document),
                    },
                },
            };
        }

        var inOrder = new OpenApiResponses();
        foreach (var (code, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            inOrder.Add(code, response);
        }

        operation.Responses = inOrder;
        return Task.CompletedTask;

        bool Applies(int status) =>
            status switch
            {
                // The server cannot read every request, and neither it nor its database is always well.
                400 or 500 or 503 => true,
                401 => !anonymous || writes,
                403 => !anonymous || writes,
                404 => hasPlace,
                409 => writes && !anonymous,
                412 => ifMatch is not null,
                428 => ifMatch is { Required: true },
                429 => metadata.OfType<HeavyWork>().Any(),
                413 or 415 or 422 => operation.RequestBody is not null,
                _ => false,
            };
    }
}
