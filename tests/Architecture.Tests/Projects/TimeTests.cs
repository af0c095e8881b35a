using System.Text.RegularExpressions;
using System.Xml.Linq;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Projects;

/// <summary>Time comes from TimeProvider alone, or on time and late could not be tested.</summary>
public sealed partial class TimeTests
{
    private const string Shared = "Directory.Build.props";

    [Fact]
    public void The_list_of_banned_symbols_names_every_clock()
    {
        var banned = File.ReadAllLines(Repository.PathOf("BannedSymbols.txt")).Select(line => line.Split(';')[0]);
        Assert.Superset(
            new HashSet<string>
            {
                "P:System.DateTime.Now",
                "P:System.DateTime.UtcNow",
                "P:System.DateTime.Today",
                "P:System.DateTimeOffset.Now",
                "P:System.DateTimeOffset.UtcNow",
            },
            banned.ToHashSet()
        );
    }

    [Fact]
    public void The_shared_properties_bring_the_analyzer_and_its_list()
    {
        var shared = XDocument.Load(Repository.PathOf(Shared));
        Assert.Contains(
            shared.Descendants("PackageReference"),
            e => e.Attribute("Include")?.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers"
        );
        Assert.Contains(
            shared.Descendants("AdditionalFiles"),
            e => e.Attribute("Include")?.Value.EndsWith("BannedSymbols.txt", StringComparison.Ordinal) == true
        );
        Assert.Contains(
            "dotnet_diagnostic.RS0030.severity = error",
            File.ReadAllText(Repository.PathOf(".editorconfig")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_project_takes_the_shared_properties()
    {
        var projects = Found.OnePerModule(Repository.Projects, "projects");
        Found.None(
            projects
                .Where(p => NearestShared(p) != Repository.PathOf(Shared))
                .Select(p => $"{p.RelativePath} takes {Repository.Relative(NearestShared(p))}"),
            $"A {Shared} nearer to the project hides the one of the root, and with it the analyzer. Import the root's in it or remove it:"
        );
        Found.None(
            projects
                .Where(p =>
                    p.Content.ToString() is var text
                    && (
                        text.Contains("RS0030", StringComparison.Ordinal)
                        || text.Contains("ImportDirectoryBuildProps", StringComparison.Ordinal)
                        || p.Attributes("PackageReference", "Remove").Count > 0
                        || p.Attributes("AdditionalFiles", "Remove").Count > 0
                    )
                )
                .Select(p => p.RelativePath),
            "This project switches the banned symbols off. Take TimeProvider from services instead:"
        );
    }

    [Fact]
    public void No_source_asks_the_machine_for_the_time()
    {
        var sources = Found.OnePerModule(Repository.Sources("src"), "source files");
        Found.None(
            sources.SelectMany(path =>
                File.ReadLines(path)
                    .Select((text, i) => (text, number: i + 1))
                    .Where(line => Clock().IsMatch(line.text) || line.text.Contains("RS0030", StringComparison.Ordinal))
                    .Select(line => $"{Repository.Relative(path)}:{line.number}: {line.text.Trim()}")
            ),
            "Take a TimeProvider and ask it (GetUtcNow); Vietnamese days come from VietnamTime:"
        );
    }

    private static string NearestShared(Project project)
    {
        var folder = Path.GetDirectoryName(project.Path)!;
        while (!File.Exists(Path.Combine(folder, Shared)))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, Shared);
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();
}
