using System.Net.Http.Headers;
using System.Text;
using DeAn06.PublicApi.Tests.Contract;

namespace DeAn06.PublicApi.Tests.Matrix;

/// <summary>One operation tried on one object.</summary>
/// <param name="Unit">Code of the facility.</param>
/// <param name="IsKnown">A unit that reports, so that a refusal is of the right and of nothing else.</param>
public sealed record Trial(Operation Operation, string Unit, bool IsKnown)
{
    public const string Period = "2023-H1";

    private static readonly Dictionary<string, string> Values = new()
    {
        ["period"] = Period,
        ["year"] = "2023",
        ["id"] = "018f0000-0000-7000-8000-000000000000",
        ["userName"] = "bv-3809",
    };

    public HttpRequestMessage Request(ApiDocument document)
    {
        var request = new HttpRequestMessage(
            Operation.Method,
            Operation.At(name => name is "facility" or "code" ? Unit : Values[name])
        );
        if (Operation.Takes("If-Match"))
        {
            request.Headers.TryAddWithoutValidation("If-Match", "\"7\"");
        }

        if (Operation.Takes("Idempotency-Key"))
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", $"{Guid.NewGuid()}");
        }

        if (Operation.ContentType is { } type)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body(document, type)));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        return request;
    }

    public override string ToString() => $"{Operation.Id} of “{Unit}”";

    private string Body(ApiDocument document, string type) =>
        // A draft is read line by line before anything is asked of who sends it; without lines nothing is wrong with it.
        Operation.Id.StartsWith("Save", StringComparison.Ordinal)
            ? """{"figures":{}}"""
        : type == "application/json" && Operation.Body is { } schema
            ? Sample.Of(document, schema, _ => 0)!.ToJsonString()
        : "x";
}
