using System.Text;
using DeAn06.Platform.Web;

namespace DeAn06.SharedKernel.Tests.Web;

public sealed class JsonLimitsTests
{
    /// <summary>By name: the body, the member that is named, the line.</summary>
    private static readonly Dictionary<string, (Func<string> Body, string? Member, int Line)> Made = new()
    {
        ["lists within lists"] = (() => Repeat("[", 300_000), null, 1),
        ["objects within objects"] = (() => Repeat("""{"a":""", 100_000), null, 1),
        ["200,000 members"] = (() => $"{{{Many(200_000, i => $"\"m{i}\":1")}}}", "m199", 1),
        ["300,000 items"] = (() => $$"""{"rows":[{{Many(300_000, _ => "1")}}]}""", "rows[5000]", 1),
        ["5,001 records"] = (() => $"{{\"a\":1,\n\"rows\":[{Many(5_001, _ => "{}")}]}}", "rows[5000]", 2),
        ["lists of lists"] = (() => $"[{Many(1_000, _ => $"[{Many(999, _ => "1")}]")}]", "[199][998]", 1),
        ["a member twice"] = (() => "{\"a\":\n1,\"a\":\n2}", "a", 2),
        ["a member twice, once in disguise"] = (() => """{"b":[{"a":1,"\u0061":2}]}""", "b[0].a", 1),
        ["a name without end"] = (() => $$"""{"{{Repeat("n", 100_000)}}":1}""", null, 1),
        ["a number without end"] = (() => $$"""{"n":{{Repeat("9", 900_000)}}}""", "n", 1),
        ["a text without end"] = (() => $$"""{"t":["{{Repeat("ệ", JsonLimits.LongestText + 1)}}"]}""", "t[0]", 1),
        ["half a character"] = (() => """{"a":[{"t":"\ud800"}]}""", "a[0].t", 1),
        ["half a character as a name"] = (() => """{"a":{"\udc00":1}}""", "a", 1),
        ["not closed"] = (() => """{"a":"b""", null, 1),
        ["two documents"] = (() => "{} {}", null, 1),
        ["nothing"] = (() => "", null, 1),
    };

    public static TheoryData<string> Bodies => [.. Made.Keys];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_that_no_form_has_is_refused_by_member_and_line(string made)
    {
        var (body, member, line) = Made[made];
        var problem = JsonLimits.Check(Encoding.UTF8.GetBytes(body()));
        Assert.Equal((400, "malformed"), (problem?.Status, problem?.Code));
        Assert.Equal(member, problem!.Errors.SingleOrDefault()?.Line);
        Assert.Contains($"dòng {line}", problem.Detail, StringComparison.Ordinal);
        Assert.True(problem.Detail.Length < 400);
    }

    [Fact]
    public void Another_encoding_is_said_to_be_one()
    {
        Assert.Contains("UTF-8", JsonLimits.Check(Encoding.Unicode.GetBytes("""{"a":"ệ"}"""))?.Detail);
        Assert.Contains("UTF-8", JsonLimits.Check(Encoding.Latin1.GetBytes("""{"a":"é"}"""))?.Detail);
    }

    [Fact]
    public void A_full_draft_keeps_to_them()
    {
        var row = $"{{{Many(7, i => $"\"column{i}\":\"{Repeat("ệ", 100)}\"")}}}";
        var registers = Many(4, i => $"\"register{i}\":[{Many(500, _ => row)}]");
        var lines = Many(20, i => $"\"line{i}\":1e2");
        var stations = Many(60, i => $"{{\"station\":\"TYT-{i}\",\"figures\":{{{lines}}}}}");
        Assert.Null(
            JsonLimits.Check(Encoding.UTF8.GetBytes($"{{\"figures\":{{{registers}}},\"stations\":[{stations}]}}"))
        );
        Assert.Null(JsonLimits.Check(Encoding.UTF8.GetBytes($"[\"{Repeat("ệ", JsonLimits.LongestText)}\"]")));
        Assert.Null(JsonLimits.Check("""{"facilities":[],"text":"a\u0000b","n":1e400}"""u8));
    }

    private static string Many(int times, Func<int, string> one) =>
        string.Join(',', Enumerable.Range(0, times).Select(one));

    private static string Repeat(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
