using System.Collections.Concurrent;
using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace DeAn06.Host.Gateway;

/// <summary>Parsed queries by their text: integrators send the same few again and again. The engine's own cache package is missing here.</summary>
internal sealed class GatewayDocuments
{
    private const int Most = 1_000;
    private const int DeepestParse = 100;
    private readonly ConcurrentDictionary<string, GraphQLDocument> parsed = new(StringComparer.Ordinal);

    /// <exception cref="ExecutionError">The text is no query, or one too deep or too wide.</exception>
    public GraphQLDocument Parse(string query)
    {
        if (parsed.TryGetValue(query, out var known))
        {
            return known;
        }

        var document = ParseNew(query);
        GatewayLimits.Check(document);
        if (parsed.Count >= Most)
        {
            parsed.Clear();
        }

        return parsed[query] = document;
    }

    public static GraphQLDocument ParsePersisted(string query)
    {
        var document = ParseNew(query);
        GatewayLimits.Check(document, GatewayLimits.WidestPersisted);
        return document;
    }

    private static GraphQLDocument ParseNew(string query)
    {
        try
        {
            return Parser.Parse(query, new ParserOptions { MaxDepth = DeepestParse });
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw GatewayLimits.TooDeep();
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
