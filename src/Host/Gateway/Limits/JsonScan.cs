using System.Text.Json;

namespace DeAn06.Host.Gateway.Limits;

/// <summary>Reads a JSON body in one pass before objects are made of it: a query's variables are few, flat and short.</summary>
internal static class JsonScan
{
    public const int Depth = 8;
    public const int Tokens = 1_000;

    // The most that a character takes in UTF-8.
    private const int BytesOfCharacter = 3;

    /// <exception cref="JsonException">It is no JSON, or nested, numerous or long beyond what a request needs.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var reader = new Utf8JsonReader(
            json.StartsWith(mark) ? json[mark.Length..] : json,
            new JsonReaderOptions { MaxDepth = Depth }
        );
        for (var tokens = 1; reader.Read(); tokens++)
        {
            var most = reader.TokenType switch
            {
                JsonTokenType.Number => DocumentLimits.NumberCharacters,
                // The query itself, whose own limit says more.
                JsonTokenType.String when reader.CurrentDepth == 1 => int.MaxValue,
                _ => DocumentLimits.ValueCharacters * BytesOfCharacter,
            };
            if (tokens > Tokens || reader.ValueSpan.Length > most)
            {
                throw new JsonException("More than a request needs.");
            }
        }
    }
}
