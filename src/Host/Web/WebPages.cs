using System.Collections.Frozen;

namespace DeAn06.Host.Web;

/// <summary>
/// The web UI, read into memory at start: a build that replaces the folder while this host runs cannot mix two versions. Every other
/// address that is not the API's and names no file is a page of the UI, whose own routes tell them apart.
/// </summary>
internal sealed class WebPages(RequestDelegate next, WebFolder folder)
{
    private static readonly string[] NotPages = ["/api", "/graphql", "/health", "/openapi", "/docs"];

    private readonly FrozenDictionary<string, WebFile> files = Read(folder.Pages);

    public Task InvokeAsync(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && Find(http.Request.Path) is { } file
            ? file.SendAsync(http)
            : next(http);

    private WebFile? Find(PathString path)
    {
        if (NotPages.Any(prefix => path.StartsWithSegments(prefix)))
        {
            return null;
        }

        var address = path.Value ?? "/";
        return files.GetValueOrDefault(address)
            ?? (Path.HasExtension(address) ? null : files.GetValueOrDefault("/index.html"));
    }

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
