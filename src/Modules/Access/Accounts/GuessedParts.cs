using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>
/// Of how many parts a password is made that somebody would have to guess, at least: a common word counts as two, a run of the
/// alphabet, of figures or of the keyboard, a year or date, a name of the account or a repetition as one, and so does any other character.
/// Upper case, Vietnamese marks and figures in place of letters change nothing.
/// </summary>
internal sealed class GuessedParts
{
    private const int ShortestRun = 3;
    private const int ShortestPartOfName = 4;

    /// <summary>Walks of fingers: alphabet, figures, rows and columns of the keyboard, with and without Shift.</summary>
    private static readonly string[] Walks =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "!@#$%^&*()",
        .. "1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 9ol".Split(' '),
    ];

    /// <summary>Pairs that follow one another on a walk, in either direction.</summary>
    private static readonly HashSet<(char, char)> Steps =
    [
        .. Walks.SelectMany(walk => walk.Zip(walk.Skip(1))),
        .. Walks.SelectMany(walk => walk.Skip(1).Zip(walk)),
    ];

    private readonly string text;
    private readonly string[] readings;
    private readonly string[] names;

    private GuessedParts(string text, string[] names)
    {
        this.text = text;
        this.names = names;
        readings = [text, Letters(text, one: 'i'), Letters(text, one: 'l')];
    }

    /// <param name="names">Of the account, as they are written; also read backwards.</param>
    public static int Of(string password, IEnumerable<string> names)
    {
        var folded = SearchKey.Fold(password);
        string[] known = [.. names.Select(Squeezed).Where(name => name.Length >= ShortestRun)];
        known = [.. known, .. known.Select(Reversed)];
        var parts = new GuessedParts(folded, known).Count();
        var squeezed = Squeezed(folded);
        // Signs strewn in between hide nothing; where there is little else they are what there is to guess.
        return squeezed.Length < folded.Length / 2 ? parts : Math.Min(parts, new GuessedParts(squeezed, known).Count());
    }

    private int Count()
    {
        var fewest = new int[text.Length + 1];
        Array.Fill(fewest, int.MaxValue, 1, text.Length);
        var copies = Copies();
        for (var at = 0; at < text.Length; at++)
        {
            Reach(at, 1, char.IsWhiteSpace(text[at]) ? 0 : 1);
            ReachUpTo(at, Run(at), ShortestRun, 1);
            ReachUpTo(at, copies[at], ShortestRun, 1);
            foreach (var reading in readings)
            {
                ReachUpTo(at, OfName(reading, at), ShortestRun, 1);
                var most = Math.Min(GuessedWords.Longest, text.Length - at);
                for (var length = GuessedWords.Shortest; length <= most; length++)
                {
                    if (GuessedWords.Contains(reading.AsSpan(at, length)))
                    {
                        Reach(at, length, 2);
                    }
                }
            }

            if (IsYear(at))
            {
                Reach(at, 4, 1);
            }

            if (IsDate(at))
            {
                Reach(at, 8, 1);
            }
        }

        return fewest[^1];

        void Reach(int from, int length, int cost) =>
            fewest[from + length] = Math.Min(fewest[from + length], fewest[from] + cost);

        void ReachUpTo(int from, int longest, int shortest, int cost)
        {
            for (var length = shortest; length <= longest; length++)
            {
                Reach(from, length, cost);
            }
        }
    }

    private int Run(int at)
    {
        var length = 1;
        while (
            at + length < text.Length
            && (
                text[at + length] == text[at + length - 1] || Steps.Contains((text[at + length - 1], text[at + length]))
            )
        )
        {
            length++;
        }

        return length;
    }

    /// <summary>How much from each place on stood before already; a repetition may reach into itself.</summary>
    private int[] Copies()
    {
        var longest = new int[text.Length];
        var after = new int[text.Length + 1];
        for (var at = text.Length - 1; at > 0; at--)
        {
            var here = new int[text.Length + 1];
            for (var before = 0; before < at; before++)
            {
                here[before] = text[before] == text[at] ? (at + 1 < text.Length ? after[before + 1] : 0) + 1 : 0;
                longest[at] = Math.Max(longest[at], here[before]);
            }

            after = here;
        }

        return longest;
    }

    private int OfName(string reading, int at)
    {
        var longest = 0;
        foreach (var name in names)
        {
            var shortest = Math.Min(ShortestPartOfName, name.Length);
            for (
                var length = Math.Max(longest + 1, shortest);
                length <= Math.Min(name.Length, text.Length - at);
                length++
            )
            {
                if (!name.AsSpan().Contains(reading.AsSpan(at, length), StringComparison.Ordinal))
                {
                    break;
                }

                longest = length;
            }
        }

        return longest;
    }

    private bool IsYear(int at) =>
        at + 4 <= text.Length
        && text[at..(at + 2)] is "19" or "20"
        && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3]);

    /// <summary>`19870512` or `12051987`.</summary>
    private bool IsDate(int at) =>
        at + 8 <= text.Length
        && text.AsSpan(at, 8).IndexOfAnyExceptInRange('0', '9') < 0
        && (IsYear(at) || IsYear(at + 4));

    private static string Letters(string text, char one) =>
        string.Concat(
            text.Select(c =>
                c switch
                {
                    '0' => 'o',
                    '1' or '!' or '|' => one,
                    '3' => 'e',
                    '4' or '@' => 'a',
                    '5' or '$' => 's',
                    '6' or '9' => 'g',
                    '7' or '+' => 't',
                    '8' => 'b',
                    _ => c,
                }
            )
        );

    private static string Squeezed(string text) => string.Concat(SearchKey.Fold(text).Where(char.IsLetterOrDigit));

    private static string Reversed(string text) => string.Concat(text.Reverse());
}
