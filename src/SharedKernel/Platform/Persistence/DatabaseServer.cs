using Npgsql;

namespace DeAn06.Platform.Persistence;

/// <summary>The database that a connection string leads to, whoever signs in.</summary>
public static class DatabaseServer
{
    /// <summary>`host:port/database`: equal where the database is the same.</summary>
    public static string Of(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{connection.Host}:{connection.Port}/{connection.Database}";
    }
}
