using System.Collections.Frozen;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>The shipped list: what people choose, and the words that they put together for it.</summary>
internal static class GuessedWords
{
    public const int Shortest = 4;
    public const int Longest = 25;

    private static readonly FrozenSet<string> Known = Read().ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Look = Known.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <param name="text">Lower case, without marks.</param>
    public static bool Contains(ReadOnlySpan<char> text) => Look.Contains(text);

    private static IEnumerable<string> Read()
    {
        using var resource = typeof(GuessedWords).Assembly.GetManifestResourceStream("guessed-words.txt")!;
        using var lines = new StreamReader(resource);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
