using DeAn06.Architecture.Tests.Discovery;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using DeAn06.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DeAn06.Architecture.Tests.Database;

/// <summary>What kernel SQL and migrations made of a database is what the model says, table by table.</summary>
public sealed class SchemaTests(PreparedHost host) : IClassFixture<PreparedHost>
{
    private IReadOnlyList<IModule> Modules => Found.OnePerModule(host.Modules, "modules of the Host");

    [Fact]
    public void No_model_waits_for_a_migration()
    {
        using var scope = host.Services.CreateScope();
        Found.None(
            Modules
                .Where(module => WholeModel.Open(scope.ServiceProvider, module).Database.HasPendingModelChanges())
                .Select(module => module.Name),
            "The model of this module changed; make its migration (docs/adding-a-figure.md, step 3):"
        );
    }

    [Fact]
    public async Task Every_schema_is_as_the_model_says()
    {
        var ct = TestContext.Current.CancellationToken;
        using var scope = host.Services.CreateScope();
        var model = await TestDatabase.CreateAsync();
        var different = new List<string>();
        await using (var made = await host.AsOwnerAsync())
        await using (var said = new NpgsqlConnection(model.ConnectionString))
        {
            await said.OpenAsync(ct);
            foreach (var module in Modules)
            {
                var script = WholeModel.ScriptOf(WholeModel.Open(scope.ServiceProvider, module));
                await using var command = new NpgsqlCommand(script, said);
                await command.ExecuteNonQueryAsync(ct);
                var (there, meant) = (
                    await Catalogue.ReadAsync(made, module.Schema),
                    await Catalogue.ReadAsync(said, module.Schema)
                );
                Assert.NotEmpty(meant);
                different.AddRange(meant.Except(there).Select(line => $"{module.Name} lacks: {line}"));
                different.AddRange(there.Except(meant).Select(line => $"{module.Name} has beside its model: {line}"));
            }
        }

        await model.DropAsync();
        Found.None(different, "Add the numbered SQL of the kernel's table (docs/adr/0024), or the migration:");
    }

    [Fact]
    public async Task Every_section_has_its_tables_and_only_modules_of_sections_an_outbox()
    {
        await using var made = await host.AsOwnerAsync();
        var tables = new List<string>();
        foreach (var module in Modules)
        {
            var lines = await Catalogue.ReadAsync(made, module.Schema);
            tables.AddRange(
                lines
                    .Where(line => line.StartsWith("table ", StringComparison.Ordinal))
                    .Select(line => $"{module.Schema}.{line["table ".Length..]}")
            );
        }

        string[] ofSection = ["filings", "filing_stations", "filing_versions", "figures", "station_figures"];
        var filings = tables.Where(table => table.EndsWith("filings", StringComparison.Ordinal)).ToArray();
        Assert.Equal(host.Services.GetServices<Section>().Count(), filings.Length);
        Found.None(
            filings.SelectMany(table => ofSection.Select(name => table[..^"filings".Length] + name)).Except(tables),
            "A section lacks this table:"
        );
        Assert.Equal(
            filings.Select(table => table[..table.IndexOf('.', StringComparison.Ordinal)]).Distinct().Order(),
            tables
                .Where(table => table.EndsWith(".outbox", StringComparison.Ordinal))
                .Select(t => t[..^".outbox".Length])
                .Order()
        );
    }
}
