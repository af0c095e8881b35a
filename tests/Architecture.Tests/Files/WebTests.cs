using System.Text.RegularExpressions;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Files;

/// <summary>The walls inside the web UI.</summary>
public sealed partial class WebTests
{
    private const string Source = "src/Web/src";
    private const int Longest = 350;

    [Fact]
    public void No_file_is_longer_than_one_reads_at_once() =>
        Found.None(
            Written()
                .Concat(Repository.Files("*.css", Source))
                .Select(path => (path, lines: File.ReadLines(path).Count()))
                .Where(file => file.lines > Longest)
                .Select(file => $"{Repository.Relative(file.path)}: {file.lines} lines"),
            $"No file over {Longest} lines. Find the second thing in it and give it a file of its own:"
        );

    [Fact]
    public void A_feature_imports_no_other_feature()
    {
        var broken =
            from path in Features()
            let own = FeatureOf(path)
            from Match import in Import().Matches(File.ReadAllText(path))
            let target = Path.GetFullPath(import.Groups[1].Value, Path.GetDirectoryName(path)!)
            let other = FeatureOf(target)
            where other.Length > 0 && other != own
            select $"{Repository.Relative(path)} imports {import.Groups[1].Value}";
        Found.None(
            broken,
            "Screens know each other by their addresses alone. What two need goes to ui, drafts, gateway, time or figures:"
        );
    }

    [Fact]
    public void What_stands_below_the_features_imports_none_of_them()
    {
        string[] below =
        [
            "csv",
            "drafts",
            "figures",
            "gateway",
            "routing",
            "session",
            "theme",
            "time",
            "totals",
            "ui",
            "workbooks",
        ];
        var subjects = Written().Where(path => below.Contains(Repository.Relative(path).Split('/')[3])).ToArray();
        Assert.NotEmpty(subjects);
        Found.None(
            from path in subjects
            from Match import in Import().Matches(File.ReadAllText(path))
            where import.Groups[1].Value.Contains("/features/", StringComparison.Ordinal)
            select $"{Repository.Relative(path)} imports {import.Groups[1].Value}",
            "Dependencies point from a screen to what it is made of, never back:"
        );
    }

    [Fact]
    public void Nothing_but_the_start_imports_the_frame()
    {
        var subjects = Written().Where(path => !Repository.Relative(path).StartsWith(Source + "/app/")).ToArray();
        Found.None(
            from path in subjects
            where Path.GetFileName(path) != "main.tsx"
            from Match import in Import().Matches(File.ReadAllText(path))
            where import.Groups[1].Value.Contains("/app/", StringComparison.Ordinal)
            select $"{Repository.Relative(path)} imports {import.Groups[1].Value}",
            "app puts the screens together and stands above them; who is signed in is in session, the routes' roots in routing:"
        );
    }

    [Fact]
    public void No_screen_names_an_area()
    {
        var names = Repository
            .Modules.Where(module => File.Exists(Path.Combine(module.Path, $"{module.Name}Figures.cs")))
            .SelectMany(module =>
                new[] { Kebab(module.Name), char.ToLowerInvariant(module.Name[0]) + module.Name[1..] }
            )
            .ToArray();
        Assert.True(names.Length >= 16, "The areas are no longer found by their figures.");
        Found.None(
            from path in Features()
            where !path.Contains(".test.", StringComparison.Ordinal)
            let text = File.ReadAllText(path)
            from name in names
            where text.Contains(name, StringComparison.Ordinal)
            select $"{Repository.Relative(path)} names {name}",
            "A new area or line must need no hand in the UI: labels, order and rules come from the section's definition:"
        );
    }

    private static string[] Written()
    {
        string[] files = [.. Repository.Files("*.ts", Source), .. Repository.Files("*.tsx", Source)];
        Assert.True(files.Length > 20, $"Found {files.Length} files in {Source}.");
        return files;
    }

    private static string[] Features() =>
        [.. Written().Concat(Repository.Files("*.graphql", Source)).Where(path => FeatureOf(path).Length > 0)];

    private static string FeatureOf(string path)
    {
        var parts = Repository.Relative(path).Split('/');
        return parts is ["src", "Web", "src", "features", var feature, ..] ? feature : "";
    }

    private static string Kebab(string name) => Capital().Replace(name, "$1-$2").ToLowerInvariant();

    [GeneratedRegex(@"from '(\.[^']+)'")]
    private static partial Regex Import();

    [GeneratedRegex("([a-z]|^[A-Z])([A-Z])")]
    private static partial Regex Capital();
}
