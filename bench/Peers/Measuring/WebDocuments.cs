using System.Text.RegularExpressions;

namespace DeAn06.Bench;

/// <summary>What the web UI asks, word for word: the operations in its own `.graphql` files, each with the fragments it uses.</summary>
internal sealed partial class WebDocuments
{
    private readonly Dictionary<string, string> operations = [];
    private readonly Dictionary<string, string> fragments = [];

    /// <param name="folder">`src/Web/src`.</param>
    public WebDocuments(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories))
        {
            foreach (Match match in Definition().Matches(File.ReadAllText(file)))
            {
                var found = match.Groups["kind"].Value == "fragment" ? fragments : operations;
                found[match.Groups["name"].Value] = match.Value.Trim();
            }
        }
    }

    public string Of(string operation)
    {
        var text = operations[operation];
        var used = new HashSet<string>();
        while (Spread().Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(used.Add) is { } fragment)
        {
            text += "\n\n" + fragments[fragment];
        }

        return text;
    }

    // The UI's formatter puts the brace that ends a definition at the beginning of its line, and no other.
    [GeneratedRegex(
        @"^(?<kind>query|fragment|mutation|subscription) (?<name>\w+).*?^\}",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Definition();

    [GeneratedRegex(@"\.\.\.(\w+)")]
    private static partial Regex Spread();
}
