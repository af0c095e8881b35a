using System.Collections.Frozen;
using System.Text.Json;
using DeAn06.Host.Startup;
using DeAn06.Host.Web;

namespace DeAn06.Host.Gateway;

/// <summary>The documents that the UI's build knows, by the SHA-256 of their text. Read once; without a build there are none.</summary>
internal sealed class PersistedDocuments
{
    /// <summary>Any other id is of no document.</summary>
    public const string IdPattern = "^(sha256:)?[0-9A-Fa-f]{64}$";
    public const int LongestId = 71;

    private const string Prefix = "sha256:";

    private readonly FrozenDictionary<string, PersistedDocument> byId;

    private PersistedDocuments(FrozenDictionary<string, PersistedDocument> byId) => this.byId = byId;

    /// <exception cref="LaunchException">The manifest is there and cannot be read.</exception>
    public static PersistedDocuments Load(WebFolder web)
    {
        if (!File.Exists(web.Documents))
        {
            return new(FrozenDictionary<string, PersistedDocument>.Empty);
        }

        try
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(web.Documents)) ?? [];
            return new(texts.ToFrozenDictionary(text => Plain(text.Key), text => new PersistedDocument(text.Value)));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new LaunchException(
                $"Tệp {web.Documents} không đọc được: phải là một đối tượng JSON, mỗi mã một truy vấn. Hãy dựng lại giao diện web, hoặc đặt WEB_DIR sang thư mục khác."
            );
        }
    }

    /// <summary>All of them, each text once.</summary>
    public IEnumerable<PersistedDocument> All => byId.Values;

    /// <exception cref="GatewayRefusal">No document of this build has the id: the page is older or newer than this host.</exception>
    public PersistedDocument Find(string id) =>
        byId.GetValueOrDefault(Plain(id))
        ?? throw new GatewayRefusal(
            "PERSISTED_DOCUMENT_NOT_FOUND",
            "Hệ thống không có truy vấn mang mã này (documentId), có thể do phiên bản mới vừa được cài đặt. Hãy tải lại trang."
        );

    private static string Plain(string id) =>
        (id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id[Prefix.Length..] : id).ToLowerInvariant();
}

/// <summary>A document of the manifest, read when it is first asked for and kept from then on.</summary>
internal sealed class PersistedDocument(string text)
{
    private GatewayDocument? read;

    public GatewayDocument Read() => read ??= GatewayDocuments.Parse(text);
}
