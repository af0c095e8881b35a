using System.Xml.Linq;

namespace DeAn06.Architecture.Tests.Discovery;

/// <summary>The repository as it lies on disk; nothing here is listed by hand, so a new module is under the rules from its first day.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs =
    [
        "bin",
        "obj",
        "node_modules",
        "dist",
        "generated",
        ".git",
        "artifacts",
        "data",
        ".data",
    ];

    public static string Root { get; } = FindRoot();

    /// <summary>One for each folder of src/Modules; one that holds build output alone is what another version left.</summary>
    public static IReadOnlyList<ModuleFolder> Modules { get; } =
    [
        .. Directory
            .EnumerateDirectories(PathOf("src/Modules"))
            .Where(path => Files("*", path).Count > 0)
            .Order()
            .Select(path => new ModuleFolder(path)),
    ];

    /// <summary>Every project file, under src, tests and bench.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
    [.. Files("*.csproj").Select(path => new Project(path, XDocument.Load(path)))];

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Relative(string path) => Path.GetRelativePath(Root, path);

    /// <summary>Every file of that pattern, build output aside.</summary>
    public static IReadOnlyList<string> Files(string pattern, string under = ".") =>
        [
            .. Directory
                .EnumerateFiles(Path.GetFullPath(PathOf(under)), pattern, SearchOption.AllDirectories)
                .Where(path => !Relative(path).Split('/').Any(NotOurs.Contains))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Source that people write: no generated migrations.</summary>
    public static IReadOnlyList<string> Sources(string under = ".") =>
        [.. Files("*.cs", under).Where(path => !Relative(path).Split('/').Contains("Migrations"))];

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Monolith.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("Monolith.sln is in no folder above the tests' output.");
    }
}

/// <summary>A folder of src/Modules.</summary>
internal sealed record ModuleFolder(string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Name of its project, assembly and root namespace.</summary>
    public string AssemblyName => $"DeAn06.Modules.{Name}";

    public string TestsProject => $"tests/{Name}.Tests/{AssemblyName}.Tests.csproj";
}

/// <summary>A project file.</summary>
internal sealed record Project(string Path, XDocument Content)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string RelativePath => Repository.Relative(Path);

    public bool IsModule => RelativePath.StartsWith("src/Modules/", StringComparison.Ordinal);

    public bool IsSource => RelativePath.StartsWith("src/", StringComparison.Ordinal);

    /// <summary>Projects that this one references, by repository path; `*` is resolved.</summary>
    public IReadOnlyList<string> References =>
        [.. Attributes("ProjectReference", "Include").SelectMany(Resolve).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Attributes(string element, string attribute) =>
        [.. Content.Descendants(element).Select(e => e.Attribute(attribute)?.Value).OfType<string>()];

    private IEnumerable<string> Resolve(string include)
    {
        var path = System.IO.Path.GetFullPath(include.Replace('\\', '/'), System.IO.Path.GetDirectoryName(Path)!);
        var pattern = Repository.Relative(path);
        return pattern.Contains('*')
            ? Repository.Projects.Select(p => p.RelativePath).Where(p => Matches(p, pattern))
            : [pattern];
    }

    private static bool Matches(string path, string pattern)
    {
        var (parts, asked) = (path.Split('/'), pattern.Split('/'));
        return parts.Length == asked.Length
            && parts
                .Zip(asked)
                .All(pair =>
                    System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pair.Second, pair.First, false)
                );
    }
}
