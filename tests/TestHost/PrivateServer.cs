using Npgsql;

namespace DeAn06.TestHost;

/// <summary>The private server of a product that runs, spoken to past the product.</summary>
public static class PrivateServer
{
    /// <param name="dataFolder">The product's.</param>
    /// <returns>A connection as superuser, of no pool.</returns>
    public static async Task<NpgsqlConnection> OpenAsync(string dataFolder, CancellationToken ct)
    {
        // What a server writes of itself: port and socket folder on its fourth and fifth line.
        var lines = await File.ReadAllLinesAsync(Path.Combine(dataFolder, "postgres", "cluster", "postmaster.pid"), ct);
        var server = $"Host={lines[4]};Port={lines[3]};Username=postgres;Database=postgres;Pooling=false";
        var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(ct);
        return connection;
    }
}
