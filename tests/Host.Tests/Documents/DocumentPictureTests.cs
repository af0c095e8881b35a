using System.Runtime.CompilerServices;
using DeAn06.Host.Tests.Gateway;

namespace DeAn06.Host.Tests.Documents;

/// <summary>docs/documents shows what the documents look like; UPDATE_PICTURES=1 takes the pictures anew.</summary>
public sealed class DocumentPictureTests(GatewayFixture fixture, LibreOffice office)
{
    private static readonly string Folder = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "docs", "documents")
    );

    public static TheoryData<string, string, string, int> Pictures =>
        new()
        {
            { "unit-report", "bv-3801", "/api/reports/2023-08/BV-3801.docx", 1 },
            { "station-annex", "ttyt-380", "/api/reports/2023-08/TTYT-380.docx", 4 },
            { "chasing-letter", "office", "/api/chasing-letters/2023-08.docx", 1 },
            { "unit-workbook", "ttyt-380", "/api/reports/2023-07/TTYT-380.xlsx", 1 },
            { "province-report", "office", "/api/consolidations/2023-H1.docx", 1 },
            { "province-targets", "office", "/api/consolidations/2023-H1.docx", 6 },
            { "province-workbook", "office", "/api/consolidations/2023-H1.xlsx", 12 },
            { "chasing-list", "office", "/api/chasing-letters/2023-08.docx", 2 },
        };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Every_picture_is_of_a_page_that_stands(string name, string user, string path, int page)
    {
        var ct = TestContext.Current.CancellationToken;
        var file = Path.Combine(Folder, $"{name}.png");
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            if (path.StartsWith("/api/consolidations/", StringComparison.Ordinal))
            {
                await fixture.Host.PostAsync(user, $"{path[..path.LastIndexOf('.')]}/snapshots");
            }

            var document = await Download.OfAsync(fixture.Host, user, path);
            await office.PictureAsync(document.Bytes, page, file, kind: path[(path.LastIndexOf('.') + 1)..]);
        }

        Assert.True(File.Exists(file), $"docs/documents/{name}.png is missing: run this with UPDATE_PICTURES=1.");
        Assert.Contains($"({name}.png)", await File.ReadAllTextAsync(Path.Combine(Folder, "README.md"), ct));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
