using DeAn06.PublicApi.Tests.Contract;

namespace DeAn06.PublicApi.Tests.Matrix;

/// <summary>No operation that writes does so for another site's page, whoever is signed in.</summary>
public sealed class CrossSiteTests(Running running)
{
    public static TheoryData<string, string> FromElsewhere { get; } =
        new()
        {
            { "Sec-Fetch-Site", "cross-site" },
            { "Sec-Fetch-Site", "same-site" },
            { "Sec-Fetch-Site", "nonsense" },
            { "Origin", "https://example.com" },
            { "Origin", "null" },
            { "Origin", "http://localhost" },
            { "Origin", "http://localhost.example.com" },
            { "Origin", "file://" },
        };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(FromElsewhere))]
    public async Task A_page_from_elsewhere_writes_nothing(string header, string value)
    {
        var writing = running.Api.Operations.Where(operation => operation.Method != HttpMethod.Get).ToArray();
        Assert.Contains(writing, operation => operation.Id == "SignIn");
        foreach (var operation in writing)
        {
            using var request = new Trial(operation, "BV-3801", true).Request(running.Api);
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await Of(operation).Client.SendAsync(request, Ct);
            var text = await answer.Content.ReadAsStringAsync(Ct);
            Assert.True((int)answer.StatusCode == 403, $"{operation}: {(int)answer.StatusCode} {text}");
            Assert.Contains("urn:dean06:crossSite", text);
        }
    }

    [Fact]
    public async Task What_reads_for_another_sites_page_changes_nothing_and_shares_nothing_with_it()
    {
        foreach (var operation in running.Api.Operations.Where(operation => operation.Method == HttpMethod.Get))
        {
            using var request = new Trial(operation, "BV-3801", true).Request(running.Api);
            request.Headers.TryAddWithoutValidation("Origin", "https://example.com");
            using var answer = await running.People["admin"].Client.SendAsync(request, Ct);

            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"), operation.ToString());
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        }
    }

    /// <summary>Somebody to whom the operation is open.</summary>
    private Person Of(Operation operation)
    {
        var (right, division) = OperationRights.All[operation.Id];
        return running.People.All.First(person => person.Role is not null && person.Has(right, "BV-3801", division));
    }
}
