using System.Runtime.CompilerServices;

namespace DeAn06.Host.Tests;

/// <summary>A committed text that a change must show in. UPDATE_SNAPSHOTS=1 writes the new one; the difference then shows in review.</summary>
internal static class Snapshot
{
    public static async Task MatchesAsync(string name, string text)
    {
        var ct = TestContext.Current.CancellationToken;
        var file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Snapshots", name);
        var line = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, line, ct);
        }

        Assert.True(
            File.Exists(file) && line == await File.ReadAllTextAsync(file, ct),
            $"{name} changed. If on purpose, run the tests with UPDATE_SNAPSHOTS=1 and commit Snapshots/{name}."
        );
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
