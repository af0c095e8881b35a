using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Platform.Web;

/// <summary>Reads a JSON body, its text brought to NFC; what cannot be read is said in Vietnamese with member and value.</summary>
public static class JsonBody
{
    private const string Empty = "Yêu cầu không có nội dung. Gửi kèm dữ liệu JSON theo tài liệu ở /docs.";

    // A null where a request's type allows none is the sender's mistake, not the handler's to stumble on.
    private static readonly JsonSerializerOptions Options = new(KernelJson.Options)
    {
        RespectNullableAnnotations = true,
    };

    public static async ValueTask<object?> ReadAsync(
        HttpRequest request,
        Type type,
        JsonSerializerContext? context,
        CancellationToken ct
    )
    {
        return Read(await BytesAsync(request, ct), type);
    }

    /// <summary>The whole body, without a byte order mark.</summary>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request, CancellationToken ct)
    {
        using var buffer = new MemoryStream((int)Math.Min(request.ContentLength ?? 1024, 1 << 20));
        await request.Body.CopyToAsync(buffer, ct);
        var bytes = new ReadOnlyMemory<byte>(buffer.GetBuffer(), 0, (int)buffer.Length);
        return bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    /// <summary>`figures.issued` of the path `$.figures.issued`; null where the fault lies with no member.</summary>
    public static string? MemberOf(JsonException e) => e.Path is { Length: > 2 } path ? path[2..] : null;

    internal static object? Read(ReadOnlyMemory<byte> json, Type type)
    {
        if (!IsBlank(json.Span) && JsonLimits.Check(json.Span) is { } problem)
        {
            throw new JsonException(
                problem.Detail,
                problem.Errors is [{ Line: { } line }] ? $"$.{line}" : null,
                null,
                null
            );
        }

        json = Composed(json);
        try
        {
            return JsonSerializer.Deserialize(json.Span, type, Options) ?? throw new JsonException(Empty);
        }
        catch (JsonException e)
        {
            throw new JsonException(Explain(e, json, type), e.Path, e.LineNumber, e.BytePositionInLine, e);
        }
    }

    /// <summary>Its text brought to NFC.</summary>
    public static ReadOnlyMemory<byte> Composed(ReadOnlyMemory<byte> json)
    {
        // Combining marks start with the bytes CC or CD in UTF-8; without one there is nothing to compose.
        if (json.Span.IndexOfAny((byte)0xCC, (byte)0xCD) < 0)
        {
            return json;
        }

        return Encoding.UTF8.GetBytes(VietnameseText.Compose(Encoding.UTF8.GetString(json.Span)));
    }

    private static string Explain(JsonException e, ReadOnlyMemory<byte> json, Type type)
    {
        if (IsBlank(json.Span))
        {
            return Empty;
        }

        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind == JsonValueKind.Null)
        {
            return Empty;
        }

        if (MemberOf(e) is not { } member)
        {
            return "Nội dung gửi lên không đúng cấu trúc. Đối chiếu với tài liệu ở /docs rồi gửi lại.";
        }

        // A request for a password holds nothing but passwords, whatever its members are called.
        return
            !type.Name.Contains("Password", StringComparison.Ordinal) && Find(document.RootElement, member) is { } value
            ? BindingProblems.Unreadable(member, value.GetRawText())
            : BindingProblems.Unreadable(member);
    }

    private static bool IsBlank(ReadOnlySpan<byte> json) => json.Trim(" \t\r\n"u8).IsEmpty;

    private static JsonElement? Find(JsonElement element, string path)
    {
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            if (step.StartsWith('['))
            {
                if (
                    element.ValueKind != JsonValueKind.Array
                    || !int.TryParse(step.Trim('[', ']'), out var at)
                    || at >= element.GetArrayLength()
                )
                {
                    return null;
                }

                element = element[at];
            }
            else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(step, out var member))
            {
                element = member;
            }
            else
            {
                return null;
            }
        }

        return element;
    }
}
