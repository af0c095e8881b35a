using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>What is wrong with an answer, whatever was asked: a failure of ours, words of the framework's, a header missing, a leak.</summary>
internal static partial class Verdict
{
    private static readonly string[] Always =
    [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Cache-Control",
    ];

    /// <summary>The server says that it has too much to do, and when to come again.</summary>
    public static bool IsOverload(HttpResponseMessage answer) =>
        (int)answer.StatusCode is 429 or 503 && answer.Headers.RetryAfter is not null;

    public static IEnumerable<string> On(Input input, HttpResponseMessage answer, string body)
    {
        var status = (int)answer.StatusCode;
        foreach (var name in Always.Where(name => !answer.Headers.Contains(name)))
        {
            yield return $"no {name}";
        }

        if (status >= 500 && !IsOverload(answer))
        {
            yield return "a failure of ours";
        }

        if (status < 400)
        {
            foreach (var complaint in input.IsQuery && status == 200 ? OnErrors(body) : [])
            {
                yield return complaint;
            }

            yield break;
        }

        if (Leak().IsMatch(body))
        {
            yield return $"tells of its inside: {Leak().Match(body).Value}";
        }

        foreach (var complaint in input.Method == "HEAD" ? [] : OnRefusal(answer.Content.Headers.ContentType, body))
        {
            yield return complaint;
        }
    }

    private static IEnumerable<string> OnRefusal(MediaTypeHeaderValue? type, string body)
    {
        if (type?.MediaType is "application/json" or "application/graphql-response+json")
        {
            return OnErrors(body);
        }

        if (type?.MediaType != "application/problem+json" || Parsed(body) is not JsonObject problem)
        {
            return [$"no problem, but “{type}”"];
        }

        return new[] { problem["title"], problem["detail"] }
            .Concat((problem["errors"]?.AsArray() ?? []).Select(error => error?["message"]))
            .SelectMany(OnWords);
    }

    /// <summary>GraphQL's; the engine's own words stand under `technical`, for developers.</summary>
    private static IEnumerable<string> OnErrors(string body) =>
        Parsed(body) is not JsonObject answer
            ? ["no JSON"]
            : (answer["errors"]?.AsArray() ?? []).Select(error => error?["message"]).SelectMany(OnWords);

    private static IEnumerable<string> OnWords(JsonNode? text)
    {
        // What is quoted is the sender's own; names of members and headers are not words.
        var words = Quoted().Replace(text?.ToString() ?? "", " ");
        if (!Vietnamese().IsMatch(words))
        {
            yield return $"not in Vietnamese: {text}";
        }
        else if (English().IsMatch(words))
        {
            yield return $"English: {text}";
        }
    }

    private static JsonNode? Parsed(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(
        @"\b(the|is|are|was|not|invalid|expected|unexpected|cannot|could|must|should|required|error occurred|failed|does|value|please|unable|missing|unknown|exceeded|with|of type|for)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "“[^”]*”|\"[^\"]*\"|‘[^’]*’|\\{[^}]*\\}|\\([A-Za-z ,-]*\\)|[A-Za-z-]+: ?[A-Za-z0-9/+.*-]+|/[A-Za-z/]+",
        RegexOptions.Singleline
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\bat [A-Z][A-Za-z0-9_.]+\(|System\.[A-Z]|Microsoft\.[A-Z]|Npgsql|FastEndpoints|DeAn06\.|Exception\b|\.cs:line|SQLSTATE|SqlState|\b(SELECT|INSERT INTO|UPDATE) [a-z""]|/(home|work|tmp|root|usr)/"
    )]
    private static partial Regex Leak();
}
