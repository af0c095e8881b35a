using DeAn06.Host.Gateway.Limits;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Caching.Memory;

namespace DeAn06.Host.Gateway;

/// <summary>A query within the limits.</summary>
/// <param name="Bytes">About as much memory as it takes.</param>
/// <param name="AsksSchema">It asks for the schema itself, by introspection.</param>
internal sealed record GatewayDocument(string Text, GraphQLDocument Parsed, long Bytes, bool AsksSchema)
{
    /// <summary>It was executed before: the schema does not change, so only its variables need to be looked at.</summary>
    public bool IsValid { get; set; }
}

/// <summary>
/// Queries read from their text, and the small ones that were answered, kept: integrators send the same few again and again. The
/// engine's own cache package is missing here.
/// </summary>
internal sealed class GatewayDocuments : IDisposable
{
    public const long MostBytes = 8_000_000;
    public const int LongestKept = 16_000;
    private const int DeepestParse = 128;

    // Measured: 50 to 120 of a word or sign, and the text itself.
    private const int BytesOfToken = 120;
    private const int BytesOfCharacter = 2;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes, TrackStatistics = true });

    /// <summary>What the kept ones take.</summary>
    public long Bytes => kept.GetCurrentStatistics()!.CurrentEstimatedSize!.Value;

    /// <exception cref="GraphQL.ExecutionError">The text is no query, or one too large.</exception>
    public GatewayDocument Read(string query) => kept.Get<GatewayDocument>(query) ?? Parse(query);

    /// <summary>Keeps a query that was valid, allowed and answered, until others are asked more recently.</summary>
    public void Keep(GatewayDocument document)
    {
        if (document.Text.Length <= LongestKept && !kept.TryGetValue(document.Text, out _))
        {
            kept.Set(document.Text, document, new MemoryCacheEntryOptions { Size = document.Bytes });
        }
    }

    public void Dispose() => kept.Dispose();

    /// <summary>The same of a query that is kept elsewhere.</summary>
    /// <exception cref="GraphQL.ExecutionError">The text is no query, or one too large.</exception>
    public static GatewayDocument Parse(string query) =>
        Understand(() =>
        {
            var tokens = DocumentScan.Check(query);
            var parsed = Parser.Parse(
                query,
                new ParserOptions { MaxDepth = DeepestParse, Ignore = IgnoreOptions.Comments }
            );
            var asksSchema = DocumentShape.Check(parsed);
            return new GatewayDocument(
                query,
                parsed,
                (BytesOfCharacter * query.Length) + (BytesOfToken * tokens),
                asksSchema
            );
        });

    /// <summary>Sees only that the text is not too large.</summary>
    public static void Scan(string query) => Understand(() => DocumentScan.Check(query));

    private static T Understand<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw DocumentLimits.TooDeep();
        }
        catch (GraphQLSyntaxErrorException e)
        {
            throw GatewayAccess.Refusal(
                "SYNTAX_ERROR",
                $"Truy vấn GraphQL sai cú pháp ở dòng {e.Location.Line}, cột {e.Location.Column}. Kiểm tra lại dấu ngoặc và tên trường gần vị trí đó."
            );
        }
    }
}
