using System.Text.Json;

namespace DeAn06.Host.Tests.Web;

/// <summary>A tiny build of a web UI. What stands in a compressed file is not compressed: a test must see which file was sent.</summary>
public sealed class FakeWeb : IDisposable
{
    public const string Who = "sha256:" + WhoHash;
    public const string WhoHash = "ab12000000000000000000000000000000000000000000000000000000000001";
    public const string Period = "sha256:ab12000000000000000000000000000000000000000000000000000000000002";
    public const string Wide = "sha256:ab12000000000000000000000000000000000000000000000000000000000003";
    public const string Accounts = "sha256:ab12000000000000000000000000000000000000000000000000000000000004";
    public const string Broken = "sha256:ab12000000000000000000000000000000000000000000000000000000000005";
    public const string TooWide = "sha256:ab12000000000000000000000000000000000000000000000000000000000006";

    public const string Schema = "sha256:ab12000000000000000000000000000000000000000000000000000000000008";

    public FakeWeb()
    {
        Write("dist/index.html", "<!doctype html><title>Trang thử</title>");
        Write("dist/index.html.br", "index as br");
        Write("dist/assets/app-1a2b.js", "export const plain = 1;");
        Write("dist/assets/app-1a2b.js.br", "app as br");
        Write("dist/assets/app-1a2b.js.gz", "app as gzip");
        Write("dist/favicon.svg", "<svg/>");
        Write(
            "dist-documents/persisted-documents.json",
            JsonSerializer.Serialize(
                new Dictionary<string, string>
                {
                    [Who] = "query Who { viewer { userName } }",
                    [Period["sha256:".Length..]] =
                        "query Period($code: String!) { period(code: $code) { code } } query Other { __typename }",
                    [Wide] = Fields(2_000),
                    [TooWide] = Fields(2_001),
                    [Accounts] = "{ accounts(first: 1) { totalCount } }",
                    [Broken] = "{ nosuch }",
                    [Schema] = "{ __schema { queryType { name } } }",
                }
            )
        );
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("dean06-web-").FullName;

    public static string Fields(int count) =>
        "{" + string.Concat(Enumerable.Range(0, count).Select(i => $" a{i}: __typename")) + " }";

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(Folder, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
