using System.Text;
using DeAn06.TestHost;

namespace DeAn06.Modules.Directory.Tests;

/// <summary>Who may do what: every operation × everyone but the administrator, whom the other tests prove.</summary>
public sealed class AccessTests(DirectoryHost directory)
{
    private static readonly Dictionary<string, TestUser?> People = new()
    {
        ["nobody"] = null,
        ["reporter"] = TestUser.Reporter("BV-3805"),
        ["reviewer"] = TestUser.Medical,
        ["office"] = TestUser.Office,
        ["leader"] = TestUser.Leader,
    };

    public static TheoryData<string, string, string, int> Matrix
    {
        get
        {
            var matrix = new TheoryData<string, string, string, int>();
            foreach (var person in People.Keys)
            {
                var write = person == "nobody" ? 401 : 403;
                var read = person == "nobody" ? 401 : 200;
                matrix.Add(person, "PUT", "/BV-3801", write);
                matrix.Add(person, "POST", "/BV-3801/close", write);
                matrix.Add(person, "POST", "/import?dryRun=true", write);
                matrix.Add(person, "PUT", "/BV-3801/contacts", write);
                matrix.Add(person, "GET", "/BV-3801", read);
                matrix.Add(person, "GET", ".csv", read);
            }

            return matrix;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Each_role_does_what_it_may(string person, string method, string path, int status)
    {
        var client = People[person] is { } user ? directory.Host.As(user) : directory.Host.Anonymous;
        using var request = new HttpRequestMessage(new(method), $"/api/directory/facilities{path}");
        if (method != "GET")
        {
            var type = path.StartsWith("/import", StringComparison.Ordinal) ? "text/csv" : "application/json";
            request.Content = new StringContent("""{ "contacts": [] }""", Encoding.UTF8, type);
        }

        var answer = await Answer.OfAsync(await client.SendAsync(request, TestContext.Current.CancellationToken));
        Assert.Equal(status, answer.Status);
        if (status >= 400)
        {
            Assert.Equal("application/problem+json", answer.MediaType);
        }
    }
}
