using System.Diagnostics;
using DeAn06.Host.Postgres;
using DeAn06.Host.Tests;
using Npgsql;

namespace DeAn06.Outages.Tests;

/// <summary>A server killed under a session that is long at work leaves that session behind, holding what the next server needs.</summary>
public sealed class LeftOverTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_starts_beside_what_a_killed_server_left_and_keeps_its_address()
    {
        var folder = Directory.CreateTempSubdirectory("dean06-left-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        await using (var server = await PrivatePostgres.StartAsync(folder, Durability.None, Ct))
        {
            var cluster = Path.Combine(folder, "postgres", "cluster");
            await using var busy = new NpgsqlConnection(server.ConnectionString);
            await busy.OpenAsync(Ct);
            await using var work = new NpgsqlCommand(
                "select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b",
                busy
            )
            {
                CommandTimeout = 0,
            };
            var working = work.ExecuteScalarAsync(Ct);
            await Eventually.IsAsync(
                "the session works",
                () => Task.FromResult(busy.FullState.HasFlag(System.Data.ConnectionState.Executing))
            );

            Process
                .GetProcessById(int.Parse(File.ReadLines(Path.Combine(cluster, "postmaster.pid")).First(), null))
                .Kill();
            await Eventually.IsAsync("its death is seen", () => Task.FromResult(!server.IsRunning));
            Assert.NotEmpty(ServerProcess.In(cluster));

            await server.RestartAsync(Ct);
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => working);
            Assert.True(server.IsRunning);
            await using var again = new NpgsqlConnection(server.ConnectionString);
            await again.OpenAsync(Ct);

            // A program killed with its server running takes that server over, and sees its end too.
            var next = await PrivatePostgres.StartAsync(folder, Durability.None, Ct);
            Assert.Equal(server.ConnectionString, next.ConnectionString);
            Process
                .GetProcessById(int.Parse(File.ReadLines(Path.Combine(cluster, "postmaster.pid")).First(), null))
                .Kill();
            await Eventually.IsAsync("its death is seen", () => Task.FromResult(!next.IsRunning));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(
        "2023-05-02 UTC [7] PANIC:  could not write to file \"pg_wal/xlogtemp.7\": No space left on device\n2023-05-02 UTC [1] LOG:  shutting down",
        "ổ đĩa chứa dữ liệu đã đầy",
        true
    )]
    [InlineData(
        "LOG:  could not write file: No space left on device\nFATAL:  could not create lock file",
        "ổ đĩa chứa dữ liệu đã đầy",
        true
    )]
    [InlineData("FATAL:  configuration file \"x\" contains errors", "tệp cấu hình", false)]
    [InlineData("PANIC:  could not locate a valid checkpoint record", "dữ liệu bị hỏng", false)]
    [InlineData("FATAL:  something new", "PostgreSQL báo: something new", true)]
    [InlineData("LOG:  database system was shut down", "không rõ nguyên nhân", true)]
    public void It_says_plainly_why(string log, string words, bool passes)
    {
        var fault = ServerFault.In(log);

        Assert.Contains(words, fault.Words, StringComparison.Ordinal);
        Assert.Equal(passes, fault.Passes);
    }
}
