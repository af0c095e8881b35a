using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>What the product says of its sections: asked once of it, and given to the peer that has no definitions of its own.</summary>
/// <param name="Sections">Of all, for reading.</param>
/// <param name="Province">By name, as the leader's page gets them.</param>
/// <param name="Standing">By name, as a section's page gets them.</param>
internal sealed record Known(
    JsonElement Sections,
    Dictionary<string, JsonElement> Province,
    Dictionary<string, JsonElement> Standing
);

/// <summary>
/// The same reads by a minimal API without anything between it and PostgreSQL: an endpoint each, prepared statements, serializers made at compile
/// time. It knows no users, no GraphQL, no modules.
/// </summary>
internal static class BareServer
{
    public static async Task RunAsync(string connection, string address, string known)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 };
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        var about = JsonSerializer.Deserialize<Known>(await File.ReadAllTextAsync(known))!;
        var sections = await Section.AllAsync(about.Sections, source);
        var (province, filings, units) = (
            new ProvinceReads(source, sections, about),
            new FilingReads(source, sections),
            new UnitReads(
                source,
                sections,
                [
                    .. about
                        .Sections.EnumerateArray()
                        .Select(s => (s.GetProperty("name").GetString()!, s.GetProperty("form").GetString()!)),
                ]
            )
        );

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(o =>
            o.SerializerOptions.TypeInfoResolverChain.Insert(0, Answers.Default)
        );
        var app = builder.Build();
        app.MapGet("/ready", () => "ready");
        app.MapGet("/province/{period}", (string period) => province.ProvinceAsync(period));
        app.MapGet(
            "/sections/{section}/{period}",
            (string section, string period) => province.StandingAsync(section, period)
        );
        app.MapGet(
            "/filings/{section}/{period}",
            (string section, string period, int first, string? after) =>
                filings.PageAsync(section, period, first, after)
        );
        app.MapGet("/queue/{section}/{period}", (string section, string period) => filings.QueueAsync(section, period));
        app.MapGet(
            "/filings/{section}/{period}/{facility}",
            (string section, string period, string facility) => filings.ReviewAsync(section, period, facility)
        );
        app.MapGet(
            "/board/{period}",
            (string period, int first, string? after) => units.BoardAsync(period, first, after)
        );
        app.MapGet(
            "/facilities/{facility}/figures/{year}",
            (string facility, int year) => units.FiguresAsync(facility, year)
        );
        app.MapGet(
            "/facilities/{facility}/year/{year}",
            (string facility, int year) => units.YearAsync(facility, year)
        );
        app.Urls.Add(address);
        await app.RunAsync();
    }
}
