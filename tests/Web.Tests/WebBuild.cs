using System.Runtime.CompilerServices;

namespace DeAn06.Web.Tests;

/// <summary>What `npm run build` left in src/Web.</summary>
internal static class WebBuild
{
    public static string Folder { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "src", "Web"));

    public static string Public { get; } = Path.Combine(Folder, "dist");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
