using System.Text;

namespace DeAn06.Host.Gateway;

/// <summary>Opaque cursors (the last key seen) and node ids (type and key), both base64 so that no client builds on their inside.</summary>
internal static class Cursors
{
    public static string Cursor(string key) => Encode($"c:{key}");

    public static string? Key(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        return Decode(cursor) is { } text && text.StartsWith("c:", StringComparison.Ordinal)
            ? text[2..]
            : throw GatewayAccess.Refusal(
                "BAD_CURSOR",
                "Con trỏ trang (after) không đọc được. Dùng đúng endCursor của trang trước."
            );
    }

    public static string NodeId(string type, string key) => Encode($"{type}:{key}");

    public static (string Type, string Key)? Node(string id) =>
        Decode(id)?.Split(':', 2) is [var type, var key] ? (type, key) : null;

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }
}
