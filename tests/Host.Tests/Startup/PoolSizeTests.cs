using DeAn06.Host.Postgres;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Host.Tests.Startup;

/// <summary>All pools together fit the server, whatever the number of modules.</summary>
public sealed class PoolSizeTests
{
    /// <summary>PostgreSQL's own, unless its operator says otherwise.</summary>
    private const int OfSuperusers = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The number that there is among them, whichever that will be.</summary>
    public static TheoryData<int> Numbers() => [.. new[] { 1, 12, 30, Modules.All.Count }.Distinct()];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_pools_fit_the_private_server(int modules) =>
        Assert.InRange(
            Taken(PoolSize.OnPrivateServer(modules), modules),
            PrivatePostgres.MaxConnections * 3 / 4,
            PrivatePostgres.MaxConnections - OfSuperusers
        );

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_pools_fit_a_server_of_others(int modules)
    {
        foreach (var server in new[] { 50, 100, 200, 400, 1_000 })
        {
            var open = server - OfSuperusers;
            var pool = PoolSize.OnSharedServer(open, modules);
            Assert.InRange(Taken(pool, modules), 1, open);
            // More than half only where that would be too few.
            Assert.True(pool <= PoolSize.Fewest || Taken(pool, modules) <= open / 2);
        }
    }

    [Theory]
    [InlineData(100, 4)]
    [InlineData(50, 2)]
    [InlineData(200, 4)]
    [InlineData(400, 9)]
    [InlineData(10, 1)]
    public void So_many_a_pool_has(int server, int pool) =>
        Assert.Equal(pool, PoolSize.OnSharedServer(server - OfSuperusers, modules: 19));

    [Fact]
    public async Task The_server_is_asked_unless_the_size_is_said()
    {
        var database = await TestDatabase.CreateAsync();
        var unsaid = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        unsaid.Remove("Maximum Pool Size");
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var question = new NpgsqlCommand(
            "select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int",
            connection
        );
        var open = (int)(await question.ExecuteScalarAsync(Ct))!;

        Assert.Equal(PoolSize.OnSharedServer(open, 5), await PoolAsync(unsaid.ConnectionString));
        Assert.Equal(7, await PoolAsync($"{unsaid.ConnectionString};maxpoolsize=7"));
        await connection.CloseAsync();
        await database.DropAsync();
    }

    private static async Task<int> PoolAsync(string owner) =>
        new NpgsqlConnectionStringBuilder(await PoolSize.FitAsync(owner, 5, Ct)).MaxPoolSize;

    /// <summary>Of the modules, of the owner, and the one that listens.</summary>
    private static int Taken(int pool, int modules) => (pool * (modules + 1)) + PoolSize.Listeners;
}
