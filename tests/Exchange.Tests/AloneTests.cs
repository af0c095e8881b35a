using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.Reporting.Sections;
using DeAn06.Reporting.Writing;
using DeAn06.Samples;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Exchange.Tests;

/// <summary>The module alone in a host, its ports answered from memory: so it can leave.</summary>
public sealed class AloneTests : IAsyncLifetime
{
    private readonly SampleSection section = new();
    private ModuleHost host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        host = await ModuleHost.StartAsync(
            new ExchangeModule(),
            services =>
                services
                    .AddSingleton(section.Section)
                    .AddSingleton(new SectionShape(section.Section, SampleReport.Lines, null!))
                    .AddSingleton<ISectionFilings>(section)
                    .AddSingleton(section.Reader),
            SampleProfile.Profile
        );

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<int> ImportAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reports/2023-07/BV-3801/import");
        request.Content = JsonContent.Create(JsonNode.Parse("""{"sections":{"sample":{"figures":{"visits":5}}}}"""));
        request.Headers.Add("Idempotency-Key", "k");
        using var response = await host.As(TestUser.Reporter("BV-3801")).SendAsync(request, Stop);
        return (int)response.StatusCode;
    }

    [Fact]
    public async Task A_key_is_kept_for_thirty_days_and_no_longer()
    {
        Assert.Equal(200, await ImportAsync());
        host.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(200, await ImportAsync());
        Assert.Single(section.Imported);
        host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(200, await ImportAsync());
        Assert.Equal(2, section.Imported.Count);
    }
}
