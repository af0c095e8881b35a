using DeAn06.Platform.Persistence;
using DeAn06.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DeAn06.Host.Tests.Startup;

/// <summary>A module's connection keeps its commands prepared; one that was refused must not harm the next.</summary>
public sealed class PreparedCommandsTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync() => await database.DropAsync();

    /// <param name="before">How often the command is asked before it is refused: Npgsql prepares it at the fifth time.</param>
    [Theory]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task A_command_whose_values_were_refused_answers_the_next_time(int before, bool inTransaction)
    {
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            // One connection serves all.
            MaxPoolSize = 1,
            MaxAutoPrepare = 100,
            NoResetOnClose = true,
        };
        await using var services = new ServiceCollection()
            .AddModuleDatabase<Nothing>(connection.ConnectionString, "nothing")
            .BuildServiceProvider();
        for (var time = 0; time < before; time++)
        {
            Assert.Equal("1:1:", await SnapshotAsync(services, "1:1:"));
        }

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            SnapshotAsync(services, "words", inTransaction)
        );
        Assert.Equal(PostgresErrorCodes.InvalidTextRepresentation, refused.SqlState);

        for (var time = 0; time < 6; time++)
        {
            Assert.Equal("2:2:", await SnapshotAsync(services, "2:2:", inTransaction));
        }
    }

    /// <summary>What the server works out of a value while it plans, and so before it says what it answers with.</summary>
    private static async Task<string> SnapshotAsync(
        ServiceProvider services,
        string snapshot,
        bool inTransaction = false
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Nothing>();
        await using var transaction = inTransaction ? await db.Database.BeginTransactionAsync(Ct) : null;
        var answers = await db
            .Database.SqlQuery<string>($"select ({snapshot}::pg_snapshot)::text as \"Value\"")
            .ToListAsync(Ct);
        return answers.Single();
    }

    private sealed class Nothing(DbContextOptions<Nothing> options) : DbContext(options);
}
