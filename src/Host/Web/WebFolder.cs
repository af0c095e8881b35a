namespace DeAn06.Host.Web;

/// <summary>What the web build leaves: `dist`, which anyone may fetch, and the documents that its pages ask by id.</summary>
internal sealed class WebFolder(string root)
{
    public string Pages { get; } = Path.Combine(root, "dist");

    public string Documents { get; } = Path.Combine(root, "dist-documents", "persisted-documents.json");
}
