namespace DeAn06.Host.Gateway.Limits;

/// <summary>
/// What a query may be at most, the UI's own too. The largest of its 48 documents has 1,402 characters, 267 words and signs, 148 fields in
/// 8 levels, 2 fragments, 6 variables and no field asked twice; none grows with the number of areas. Who writes a program against every
/// section's own types asks ten times that.
/// </summary>
internal static class DocumentLimits
{
    public const int Characters = 64_000;
    public const int Tokens = 16_000;
    public const int NameCharacters = 100;

    /// <summary>Of a string or number in a query or among its variables: `BigInteger` and the database would read all of it.</summary>
    public const int ValueCharacters = 4_000;
    public const int NumberCharacters = 40;

    /// <summary>Braces, brackets and parentheses within each other.</summary>
    public const int Brackets = 40;

    /// <summary>Selections within each other, a fragment's own counted as one more.</summary>
    public const int Levels = 20;

    /// <summary>Fragments counted at each use.</summary>
    public const int Fields = 2_000;
    public const int Operations = 8;
    public const int Fragments = 32;
    public const int Spreads = 128;
    public const int Directives = 64;

    /// <summary>Variables of an operation, or arguments of a field.</summary>
    public const int Arguments = 64;
    public const int Literals = 32;

    /// <summary>Pairs of fields with one name in one place: the engine compares each with each.</summary>
    public const int Pairs = 1_000;

    public static void Within(long count, int most, string what)
    {
        if (count > most)
        {
            throw new GatewayRefusal(
                "TOO_WIDE",
                $"Truy vấn có {count} {what}, vượt giới hạn {most}. Hãy chia thành nhiều truy vấn nhỏ hơn."
            );
        }
    }

    public static GatewayRefusal TooDeep() =>
        new("TOO_DEEP", $"Truy vấn lồng quá {Levels} cấp. Hãy bớt các cấp lồng nhau rồi gửi lại.");

    public static GatewayRefusal TooLong(string what, int most) =>
        new("TOO_WIDE", $"{what} dài quá {most} ký tự. Hãy viết ngắn lại, hoặc đưa giá trị vào biến (variables).");
}
