using System.Text;

namespace DeAn06.SharedKernel;

/// <summary>
/// Vietnamese letters between their spellings. Written out because the product runs with invariant globalization, where
/// <see cref="string.Normalize()"/> changes nothing.
/// </summary>
public static class VietnameseText
{
    private const char Horn = '\u031B';
    private const char Breve = '\u0306';
    private const char Circumflex = '\u0302';

    /// <summary>No tone, then the tones in the order of <see cref="Rows"/>: grave, acute, hook above, tilde, dot below.</summary>
    private const string Tones = "\0\u0300\u0301\u0309\u0303\u0323";

    private static readonly string[] Rows =
    [
        "aàáảãạ",
        "ăằắẳẵặ",
        "âầấẩẫậ",
        "eèéẻẽẹ",
        "êềếểễệ",
        "iìíỉĩị",
        "oòóỏõọ",
        "ôồốổỗộ",
        "ơờớởỡợ",
        "uùúủũụ",
        "ưừứửữự",
        "yỳýỷỹỵ",
    ];

    private static readonly Dictionary<(char Letter, char Mark), char> Shapes = new()
    {
        [('a', Breve)] = 'ă',
        [('a', Circumflex)] = 'â',
        [('e', Circumflex)] = 'ê',
        [('o', Circumflex)] = 'ô',
        [('o', Horn)] = 'ơ',
        [('u', Horn)] = 'ư',
    };

    /// <summary>Each toned or plain lower-case vowel with its letter and the index of its tone.</summary>
    private static readonly Dictionary<char, (char Letter, int Tone)> Vowels = Rows.SelectMany(row =>
            row.Select((vowel, tone) => (vowel, (row[0], tone)))
        )
        .ToDictionary(pair => pair.vowel, pair => pair.Item2);

    private static readonly Dictionary<char, string> RowOf = Rows.ToDictionary(row => row[0]);

    /// <summary>NFC of Vietnamese text, whatever the order of its marks; other letters stay as they are.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Combine(composed[^1], c) is { } combined)
            {
                composed[^1] = combined;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    /// <summary>Lower case without any mark ("Bỉm Sơn" → "bim son"): what a search compares.</summary>
    public static string Fold(string text)
    {
        var folded = Compose(text).ToLowerInvariant().ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Plain(folded[i]);
        }

        return new string(folded);
    }

    private static char? Combine(char vowel, char mark)
    {
        var lower = char.ToLowerInvariant(vowel);
        if (!Vowels.TryGetValue(lower, out var known))
        {
            return null;
        }

        var (letter, tone) = known;
        if (Shapes.TryGetValue((letter, mark), out var shaped))
        {
            letter = shaped;
        }
        else if (tone == 0 && Tones.IndexOf(mark, 1) is > 0 and var heard)
        {
            tone = heard;
        }
        else
        {
            return null;
        }

        var result = RowOf[letter][tone];
        return char.IsUpper(vowel) ? char.ToUpperInvariant(result) : result;
    }

    private static char Plain(char c) =>
        c == 'đ' ? 'd'
        : !Vowels.TryGetValue(c, out var known) ? c
        : known.Letter switch
        {
            'ă' or 'â' => 'a',
            'ê' => 'e',
            'ô' or 'ơ' => 'o',
            'ư' => 'u',
            var letter => letter,
        };
}
