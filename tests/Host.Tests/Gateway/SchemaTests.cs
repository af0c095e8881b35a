using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>The schema is a contract: a change shows as a difference of the committed snapshot.</summary>
public sealed class SchemaTests(GatewayFixture fixture)
{
    [Fact]
    public async Task The_schema_is_the_committed_one()
    {
        var schema = fixture.Host.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        await Snapshot.MatchesAsync("schema.graphql", schema.Print(new() { IncludeDescriptions = true }));
    }
}
