using System.Text.RegularExpressions;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Files;

/// <summary>Decisions are found through their index.</summary>
public sealed partial class DecisionTests
{
    private const string Folder = "docs/adr";
    private const int AtLeast = 8;

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        var decisions = Decisions();
        var index = File.ReadAllText(Repository.PathOf($"{Folder}/README.md"));
        Found.None(
            decisions.Where(name => !index.Contains($"({name})", StringComparison.Ordinal)),
            $"Add a line that links the decision to {Folder}/README.md:"
        );
    }

    [Fact]
    public void The_index_links_to_no_missing_decision()
    {
        var decisions = Decisions();
        var linked = Link()
            .Matches(File.ReadAllText(Repository.PathOf($"{Folder}/README.md")))
            .Select(link => link.Groups[1].Value)
            .ToArray();
        Assert.NotEmpty(linked);
        Found.None(linked.Except(decisions), $"{Folder}/README.md links to a decision that is not there:");
    }

    [Fact]
    public void Every_decision_has_a_number_of_its_own() =>
        Found.None(
            Decisions().GroupBy(name => name[..4]).Where(g => g.Count() > 1).SelectMany(g => g),
            "Two decisions have the same number; give the later one the next free number:"
        );

    /// <summary>Files of decisions by name: `0001-modular-monolith.md`.</summary>
    private static string[] Decisions()
    {
        var folder = Repository.PathOf(Folder);
        var files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.md").Select(path => Path.GetFileName(path)).ToArray()
            : [];
        var decisions = files.Where(name => Numbered().IsMatch(name)).Order(StringComparer.Ordinal).ToArray();
        Assert.True(
            decisions.Length >= AtLeast,
            $"{Folder} has {decisions.Length} decisions named NNNN-title.md, not the {AtLeast} or more that there are."
        );
        Found.None(
            files.Except(decisions).Where(name => name != "README.md"),
            $"A file of {Folder} is a decision named NNNN-title.md, or the index README.md:"
        );
        return decisions;
    }

    [GeneratedRegex(@"^\d{4}-.+\.md$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\]\((?:\./)?(\d{4}-[^)#]+\.md)")]
    private static partial Regex Link();
}
