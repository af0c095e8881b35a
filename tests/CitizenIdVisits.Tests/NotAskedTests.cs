using DeAn06.Reporting.Reading;
using DeAn06.SharedKernel.Sections;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DeAn06.Modules.CitizenIdVisits.Tests;

/// <summary>Where the profile does not ask the section there is nothing of it but its tables, which wait for a profile that does.</summary>
public sealed class NotAskedTests
{
    [Fact]
    public async Task Given_a_profile_without_the_section_Then_only_its_tables_are_there()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var host = await ModuleHost.StartAsync(
            new CitizenIdVisitsModule(),
            profile: TestProfile.Of(new Section("other", "Nội dung khác", "Khác", "PL1", "1", "office"))
        );

        var asked = await host.As(TestUser.Reporter("BV-3801"))
            .GetAsync(new Uri("/api/citizen-id-visits/2023-07/BV-3801", UriKind.Relative), ct);
        Assert.Equal(404, (int)asked.StatusCode);
        Assert.Equal("application/problem+json", asked.Content.Headers.ContentType?.MediaType);
        Assert.Empty(host.Services.GetServices<Section>());
        await using var scope = host.Services.CreateAsyncScope();
        Assert.Empty(scope.ServiceProvider.GetServices<ISectionReader>());

        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync(ct);
        await using var count = new NpgsqlCommand("select count(*) from citizen_id_visits.figures", connection);
        Assert.Equal(0L, await count.ExecuteScalarAsync(ct));
    }
}
