using System.Text;
using DeAn06.PublicApi.Tests.Contract;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>Requests to the operations of the API's document: right ones, and ones wrong in address, head or body.</summary>
internal sealed class OperationInputs(ApiDocument document, IReadOnlyList<string> people)
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["period"] = ["2023-07", "2023-08", "2023-09", "2023-H1", "2023-Y", "2024-01"],
        ["facility"] = ["BV-3801", "TTYT-380", "CDC-38", "TYT-14755", "BV-9999"],
        ["code"] = ["BV-3805", "TTYT-381", "TYT-14755", "BV-9999"],
        ["year"] = ["2023", "2024", "1", "9999"],
        ["userName"] = ["bv-3809", "cdc-38", "no-one"],
        ["id"] = ["018f0000-0000-7000-8000-000000000000", "1"],
        ["If-Match"] = ["\"0\"", "\"1\"", "\"7\"", "*", "W/\"1\"", "1"],
        ["dryRun"] = ["true", "false"],
    };

    private static readonly (string Name, string[] Values)[] OddHeaders =
    [
        ("Accept", ["", "*/*", "text/html", "application/xml;q=nan", "a/b;c=\"", "application/json;q=2"]),
        ("Accept-Encoding", ["br", "gzip;q=0", "*", "identity;q=0", ",,,"]),
        ("Accept-Language", ["en", "vi-VN;q=9", "*"]),
        ("Origin", ["null", "https://example.com", "://", "http://localhost"]),
        ("Sec-Fetch-Site", ["cross-site", "same-origin", "none", "x"]),
        ("If-None-Match", ["*", "W/\"x\"", "\"", "x"]),
        ("Range", ["bytes=0-1", "bytes=-1", "bytes=9-1", "x"]),
        ("Expect", ["100-continue", "x"]),
        ("Cookie", ["dean06=x", "=", "a=b; a=b", ";;;"]),
        ("Authorization", ["Basic x", "Bearer", "\t"]),
        ("X-HTTP-Method-Override", ["DELETE"]),
        ("X-Forwarded-For", ["127.0.0.1", "'"]),
        ("X-Forwarded-Proto", ["https", "x"]),
        ("traceparent", ["00-0-0-0", "x"]),
        ("X-Long", [new string('x', 9000)]),
    ];

    private static readonly string[] Types =
    [
        "application/json",
        "application/json; charset=utf-16",
        "application/json; charset=x",
        "text/plain",
        "text/csv",
        "application/xml",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "/",
        "json",
        ";",
    ];

    private static readonly string[] Methods =
    [
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "FOO",
    ];

    public Input Next(Chance chance)
    {
        var operation = chance.Of(document.Operations);
        // Whoever signs out, or ends sessions, would be gone for all that comes after.
        var who =
            operation.Path.StartsWith("/api/session", StringComparison.Ordinal) && operation.Writes
                ? People.Nobody
                : chance.Of(people);
        var method = chance.OneIn(25) && who != "admin" ? chance.Of(Methods) : operation.Method.Method;
        return new Input(
            method == "DELETE" && operation.Path.StartsWith("/api/session", StringComparison.Ordinal)
                ? People.Nobody
                : who,
            method,
            Address(operation, chance)
        )
        {
            Headers = [.. HeadersOf(operation, chance)],
            Body = method is "GET" or "HEAD" && !chance.OneIn(20) ? null : BodyOf(operation, chance),
            ContentType = chance.OneIn(8) ? chance.Of(Types) : operation.ContentType ?? chance.Of(Types),
        };
    }

    private static string Address(Operation operation, Chance chance)
    {
        var path = operation.At(name => Value(name, chance));
        var query = operation
            .Parameters.Where(p => p.In == "query" && chance.OneIn(2))
            .Select(p => $"{p.Name}={Uri.EscapeDataString(Value(p.Name, chance))}")
            .ToList();
        if (chance.OneIn(20))
        {
            query.Add($"{Uri.EscapeDataString(Hostile.Text(chance))}={Uri.EscapeDataString(Hostile.Text(chance))}");
        }

        return chance.OneIn(60) ? path + "/%ff%fe"
            : query.Count > 0 ? $"{path}?{string.Join('&', query)}"
            : path;
    }

    private static string Value(string name, Chance chance) =>
        !chance.OneIn(4) && Known.TryGetValue(name, out var known) ? chance.Of(known)
        : chance.OneIn(3) ? $"{chance.Below(100)}"
        : Hostile.Text(chance);

    private static IEnumerable<(string Name, string Value)> HeadersOf(Operation operation, Chance chance)
    {
        foreach (var parameter in operation.Parameters.Where(p => p.In == "header" && !chance.OneIn(5)))
        {
            yield return (
                parameter.Name,
                parameter.Name == "Idempotency-Key" ? $"k{chance.Below(50)}" : Value(parameter.Name, chance)
            );
        }

        while (chance.OneIn(4))
        {
            var (name, values) = chance.Of(OddHeaders);
            yield return (name, chance.Of(values));
        }
    }

    private byte[]? BodyOf(Operation operation, Chance chance)
    {
        if (operation.ContentType is null && !chance.OneIn(10))
        {
            return null;
        }

        var sample = operation.Body is { } schema ? Sample.Of(document, schema, chance.Below) : null;
        return chance.OneIn(40) ? Encoding.UTF8.GetBytes(new string(' ', 1_100_000)) : JsonChange.Of(sample, chance);
    }
}
