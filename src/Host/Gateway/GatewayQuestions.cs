using System.Text;
using System.Text.Json;
using DeAn06.Host.Gateway.Limits;
using DeAn06.SharedKernel.Problems;
using GraphQL;
using GraphQL.Transport;

namespace DeAn06.Host.Gateway;

/// <summary>Reads the request out of a body or an address.</summary>
internal static class GatewayQuestions
{
    public static async Task<(GraphQLRequest? Request, Problem? Problem)> ReadAsync(
        HttpContext http,
        IGraphQLTextSerializer serializer
    )
    {
        try
        {
            if (http.Request.Method == "POST" && !http.Request.HasJsonContentType())
            {
                return (
                    null,
                    new Problem(
                        415,
                        "unsupportedMediaType",
                        "Kiểu nội dung không nhận",
                        "Gửi truy vấn bằng JSON với Content-Type: application/json."
                    )
                );
            }

            var request =
                http.Request.Method == "POST"
                    ? await FromBodyAsync(http, serializer)
                    : FromQuery(http.Request.Query, serializer);
            return Incomplete(request) is { } detail ? (null, Refused.Malformed(detail, [])) : (request, null);
        }
        catch (Exception e)
            when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return (
                null,
                Refused.Malformed(
                    $"Yêu cầu GraphQL không đọc được: phải là JSON với query là chữ, variables là đối tượng; lồng không quá {JsonScan.Depth} cấp, không quá {JsonScan.Tokens} giá trị, mỗi chuỗi trong variables không quá {DocumentLimits.ValueCharacters} ký tự.",
                    []
                )
            );
        }
    }

    private static async Task<GraphQLRequest?> FromBodyAsync(HttpContext http, IGraphQLTextSerializer serializer)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        JsonScan.Check(body.GetBuffer().AsSpan(0, (int)body.Length));
        body.Position = 0;
        return await serializer.ReadAsync<GraphQLRequest>(body, http.RequestAborted);
    }

    private static GraphQLRequest FromQuery(IQueryCollection query, IGraphQLTextSerializer serializer) =>
        new()
        {
            Query = query["query"],
            DocumentId = query["documentId"] is [{ Length: > 0 } id] ? id : null,
            OperationName = query["operationName"] is [{ Length: > 0 } name] ? name : null,
            Variables = query["variables"] is [{ Length: > 0 } variables] ? VariablesOf(variables, serializer) : null,
        };

    private static Inputs? VariablesOf(string variables, IGraphQLTextSerializer serializer)
    {
        JsonScan.Check(Encoding.UTF8.GetBytes(variables));
        return serializer.Deserialize<Inputs>(variables);
    }

    /// <summary>A document is given by its text or by its id: neither or both is no question.</summary>
    private static string? Incomplete(GraphQLRequest? request) =>
        (string.IsNullOrWhiteSpace(request?.Query), string.IsNullOrWhiteSpace(request?.DocumentId)) switch
        {
            (true, true) => "Thiếu truy vấn (query). Gửi {\"query\": \"…\"}.",
            (false, false) => "Gửi truy vấn (query) hoặc mã truy vấn (documentId), không gửi cả hai.",
            _ => null,
        };
}
