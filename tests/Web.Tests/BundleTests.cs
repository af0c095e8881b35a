using System.Text.Json.Nodes;

namespace DeAn06.Web.Tests;

/// <summary>What a weak line must carry before anything shows.</summary>
public sealed class BundleTests
{
    private const int Budget = 200 * 1024;

    [Fact]
    public async Task The_entry_route_needs_no_more_than_200_KB_of_compressed_JavaScript()
    {
        var manifest = JsonNode
            .Parse(
                await File.ReadAllTextAsync(
                    Path.Combine(WebBuild.Public, ".vite", "manifest.json"),
                    TestContext.Current.CancellationToken
                )
            )!
            .AsObject();
        // Signing in is the first view of everybody; the frame of the signed-in screens comes with the second.
        var needed = new HashSet<string>();
        Add("index.html");
        Add("src/features/sign-in/SignInScreen.tsx");
        Add("src/app/Shell.tsx");
        var size = needed.Sum(file => new FileInfo(Path.Combine(WebBuild.Public, file + ".gz")).Length);

        Assert.InRange(size, 1, Budget);

        void Add(string entry)
        {
            var chunk = manifest[entry]!;
            if (needed.Add((string)chunk["file"]!))
            {
                foreach (var import in chunk["imports"]?.AsArray() ?? [])
                {
                    Add((string)import!);
                }
            }
        }
    }

    [Fact]
    public void Every_screen_is_a_file_of_its_own()
    {
        var screens = Directory.GetFiles(
            Path.Combine(WebBuild.Folder, "src", "features"),
            "*Screen.tsx",
            SearchOption.AllDirectories
        );

        Assert.NotEmpty(screens);
        Assert.All(
            screens,
            screen =>
                Assert.NotEmpty(
                    Directory.GetFiles(
                        Path.Combine(WebBuild.Public, "assets"),
                        Path.GetFileNameWithoutExtension(screen) + "-*.js"
                    )
                )
        );
    }
}
