using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>The shape of every refusal.</summary>
internal static class ProblemSchemas
{
    public static OpenApiSchema Problem(OpenApiDocument document) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description =
                "Lý do từ chối (RFC 9457). Có thể kèm mục khác tùy loại lỗi, ví dụ phiên bản hiện tại khi mã là 412.",
            Required = new HashSet<string> { "type", "title", "status", "detail", "errors", "traceId" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("Mã loại lỗi, ổn định: urn:dean06:…", pattern: "^urn:dean06:[A-Za-z]+$"),
                ["title"] = Text("Tên lỗi"),
                ["status"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Minimum = "400",
                    Maximum = "599",
                    Description = "Mã HTTP",
                },
                ["detail"] = Text("Điều gì sai và cần làm gì"),
                ["instance"] = Text("Địa chỉ được gọi"),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchemaReference("LineError", document),
                    Description = "Từng dòng bị từ chối; rỗng khi lỗi không thuộc dòng nào",
                },
                ["traceId"] = Text("Mã để tra nhật ký"),
            },
        };

    public static OpenApiSchema LineError() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "code", "message" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["line"] = Text("Tên dòng trong JSON", orNull: true),
                ["code"] = Text("Mã lỗi ổn định: partOverWhole, blank, negative …"),
                ["message"] = Text("Dòng nào, giá trị nào, cần làm gì"),
                ["station"] = Text("Mã trạm y tế khi dòng thuộc phụ biểu của trạm", orNull: true),
                ["row"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer | JsonSchemaType.Null,
                    Description = "Trong danh sách: dòng thứ mấy, từ 1",
                },
                ["column"] = Text("Trong danh sách: tên cột trong JSON", orNull: true),
            },
        };

    private static OpenApiSchema Text(string description, bool orNull = false, string? pattern = null) =>
        new()
        {
            Type = orNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String,
            Description = description,
            Pattern = pattern,
        };
}
