using System.Text;

namespace DeAn06.SharedKernel.Text;

/// <summary>
/// Unicode composition (NFC) of Vietnamese letters. The runtime's own needs ICU, which the invariant mode that this product
/// runs in leaves out: there `string.Normalize` returns its input.
/// </summary>
public static class VietnameseText
{
    private const char Grave = '\u0300';
    private const char Acute = '\u0301';
    private const char Circumflex = '\u0302';
    private const char Tilde = '\u0303';
    private const char Breve = '\u0306';
    private const char HookAbove = '\u0309';
    private const char Horn = '\u031B';
    private const char DotBelow = '\u0323';

    private static readonly Dictionary<(char Letter, char Mark), char> Compositions = Build();

    /// <summary>The same text with every Vietnamese letter as one character, whatever the order of its marks.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var letter = text[i++];
            var start = i;
            while (i < text.Length && IsMark(text[i]))
            {
                i++;
            }

            Append(composed, letter, text.AsSpan(start, i - start));
        }

        return composed.ToString();
    }

    private static void Append(StringBuilder composed, char letter, ReadOnlySpan<char> marks)
    {
        Span<char> waiting = stackalloc char[marks.Length <= 8 ? marks.Length : 0];
        if (waiting.Length != marks.Length)
        {
            composed.Append(letter).Append(marks);
            return;
        }

        // The mark that makes a letter (â, ă, ơ) goes before the tone (á, ạ): a tone that came first waits.
        var left = 0;
        foreach (var shapes in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var mark in marks)
            {
                if (shapes != IsShape(mark))
                {
                    continue;
                }

                if (Compositions.TryGetValue((letter, mark), out var whole))
                {
                    letter = whole;
                }
                else
                {
                    waiting[left++] = mark;
                }
            }
        }

        composed.Append(letter).Append(waiting[..left]);
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsShape(char mark) => mark is Circumflex or Breve or Horn;

    private static Dictionary<(char, char), char> Build()
    {
        var table = new Dictionary<(char, char), char>();
        Add(Circumflex, "AÂEÊOÔaâeêoô");
        Add(Breve, "AĂaă");
        Add(Horn, "OƠUƯoơuư");
        Add(Grave, "AÀÂẦĂẰEÈÊỀIÌOÒÔỒƠỜUÙƯỪYỲaàâầăằeèêềiìoòôồơờuùưừyỳ");
        Add(Acute, "AÁÂẤĂẮEÉÊẾIÍOÓÔỐƠỚUÚƯỨYÝaáâấăắeéêếiíoóôốơớuúưứyý");
        Add(Tilde, "AÃÂẪĂẴEẼÊỄIĨOÕÔỖƠỠUŨƯỮYỸaãâẫăẵeẽêễiĩoõôỗơỡuũưữyỹ");
        Add(HookAbove, "AẢÂẨĂẲEẺÊỂIỈOỎÔỔƠỞUỦƯỬYỶaảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ");
        Add(DotBelow, "AẠÂẬĂẶEẸÊỆIỊOỌÔỘƠỢUỤƯỰYỴaạâậăặeẹêệiịoọôộơợuụưựyỵ");

        // A tone already on the plain letter takes the shape afterwards: "á" + circumflex is "ấ".
        foreach (var ((letter, tone), toned) in table.ToArray())
        {
            if (IsShape(tone))
            {
                continue;
            }

            foreach (var shape in (ReadOnlySpan<char>)[Circumflex, Breve, Horn])
            {
                if (table.TryGetValue((letter, shape), out var shaped))
                {
                    table.TryAdd((toned, shape), table[(shaped, tone)]);
                }
            }
        }

        return table;

        void Add(char mark, string pairs)
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                table.Add((pairs[i], mark), pairs[i + 1]);
            }
        }
    }
}
