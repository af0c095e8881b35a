using GraphQLParser;

namespace DeAn06.Host.Gateway.Limits;

/// <summary>
/// Reads a query word by word before anything builds a tree of it or goes down into it: in one pass, holding nothing but counts. What
/// passes is small enough for what comes after, however it is made.
/// </summary>
internal sealed class DocumentScan
{
    private int tokens;
    private int brackets;
    private int parentheses;
    private int operations;
    private int fragments;
    private int spreads;
    private int directives;
    private int arguments;
    private int literals;
    private bool inDefinition;

    /// <returns>How many words and signs the query has.</returns>
    /// <exception cref="GatewayRefusal">It is too much of something.</exception>
    /// <exception cref="GraphQLParser.Exceptions.GraphQLSyntaxErrorException">It holds what is neither word nor sign.</exception>
    public static int Check(string query)
    {
        if (query.Length > DocumentLimits.Characters)
        {
            throw DocumentLimits.TooLong("Truy vấn", DocumentLimits.Characters);
        }

        var scan = new DocumentScan();
        var at = 0;
        while (Lexer.Lex(query, at) is { Kind: not TokenKind.EOF } token)
        {
            scan.Add(token);
            at = token.End;
        }

        return scan.tokens;
    }

    private void Add(Token token)
    {
        DocumentLimits.Within(++tokens, DocumentLimits.Tokens, "từ và dấu");
        if (token.Kind == TokenKind.COMMENT)
        {
            return;
        }

        if (!inDefinition)
        {
            Begin(token);
        }

        switch (token.Kind)
        {
            case TokenKind.BRACE_L or TokenKind.BRACKET_L:
                if (parentheses > 0)
                {
                    DocumentLimits.Within(++literals, DocumentLimits.Literals, "danh sách và đối tượng trong đối số");
                }

                Open();
                break;
            case TokenKind.PAREN_L:
                arguments = parentheses++ == 0 ? 0 : arguments;
                Open();
                break;
            case TokenKind.PAREN_R:
                parentheses--;
                brackets--;
                break;
            case TokenKind.BRACE_R or TokenKind.BRACKET_R:
                inDefinition = --brackets > 0;
                break;
            case TokenKind.COLON when parentheses > 0:
                DocumentLimits.Within(++arguments, DocumentLimits.Arguments, "biến hoặc đối số ở một chỗ");
                break;
            case TokenKind.SPREAD:
                DocumentLimits.Within(++spreads, DocumentLimits.Spreads, "chỗ dùng fragment");
                break;
            case TokenKind.AT:
                DocumentLimits.Within(++directives, DocumentLimits.Directives, "chỉ thị (directive)");
                break;
            default:
                CheckLength(token);
                break;
        }
    }

    private void Begin(Token token)
    {
        inDefinition = true;
        if (token.Kind == TokenKind.NAME && token.Value == "fragment")
        {
            DocumentLimits.Within(++fragments, DocumentLimits.Fragments, "fragment");
        }
        else
        {
            DocumentLimits.Within(++operations, DocumentLimits.Operations, "thao tác");
        }
    }

    private void Open()
    {
        if (++brackets > DocumentLimits.Brackets)
        {
            throw DocumentLimits.TooDeep();
        }
    }

    private static void CheckLength(Token token)
    {
        var (what, most) = token.Kind switch
        {
            TokenKind.NAME => ("Một tên trong truy vấn", DocumentLimits.NameCharacters),
            TokenKind.STRING => ("Một chuỗi trong truy vấn", DocumentLimits.ValueCharacters),
            TokenKind.INT or TokenKind.FLOAT => ("Một số trong truy vấn", DocumentLimits.NumberCharacters),
            _ => ("", int.MaxValue),
        };
        if (token.Value.Length > most)
        {
            throw DocumentLimits.TooLong(what, most);
        }
    }
}
