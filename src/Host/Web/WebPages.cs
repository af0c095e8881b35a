using System.Collections.Frozen;

namespace DeAn06.Host.Web;

/// <summary>
/// The web UI, read into memory at start: a build that replaces the folder while this host runs cannot mix two versions. A browser that
/// opens a screen's address gets the UI's page, whose own routes tell the screens apart; one that opens any other address gets it with 404,
/// and reads there that nothing is here. Machines, which do not ask for a page, get a problem.
/// </summary>
internal sealed class WebPages(RequestDelegate next, WebFolder folder)
{
    private const string Page = "/index.html";

    private static readonly string[] NotPages = ["/api", "/graphql", "/health", "/openapi", "/docs"];

    private readonly FrozenDictionary<string, WebFile> files = Read(folder.Pages);

    public Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path;
        if (
            !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            || NotPages.Any(prefix => path.StartsWithSegments(prefix))
        )
        {
            return next(http);
        }

        var address = path.Value is null or "" or "/" ? Page : path.Value;
        if (files.TryGetValue(address, out var file))
        {
            return file.SendAsync(http);
        }

        if (!OpensAPage(http.Request) || !MayBePage(address) || !files.TryGetValue(Page, out var page))
        {
            return next(http);
        }

        return WebRoutes.Knows(address.Split('/')[1]) ? page.SendAsync(http) : page.SendMissingAsync(http);
    }

    private static bool OpensAPage(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>Names of files and hidden folders are what scanners look for.</summary>
    private static bool MayBePage(string address) =>
        !Path.HasExtension(address) && !address.Contains("/.", StringComparison.Ordinal);

    private static FrozenDictionary<string, WebFile> Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            return FrozenDictionary<string, WebFile>.Empty;
        }

        return Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !WebFile.IsCompressedSibling(path))
            .Select(path => (Path: path, Address: "/" + Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .ToFrozenDictionary(file => file.Address, file => WebFile.Read(file.Path, file.Address));
    }
}
