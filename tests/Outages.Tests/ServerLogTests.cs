using DeAn06.Host.Postgres;

namespace DeAn06.Outages.Tests;

/// <summary>What the private server writes about itself is kept within a size, and its last words are found all the same.</summary>
public sealed class ServerLogTests : IDisposable
{
    private const int Largest = 10_000_000;

    private readonly string cluster = Directory.CreateTempSubdirectory("dean06-server-log-").FullName;

    [Fact]
    public void Past_its_size_it_becomes_the_one_before_while_the_server_writes_on()
    {
        var log = new ServerLog(cluster);
        using var server = new FileStream(log.Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        server.Write(new byte[Largest]);
        server.Flush();
        log.Bound();
        Assert.Equal(Largest, log.Length);

        server.Write("+"u8);
        server.Flush();
        log.Bound();

        Assert.Equal(0, log.Length);
        Assert.Equal(Largest + 1, new FileInfo(log.Path + ".1").Length);
        Assert.Equal(2, Directory.GetFiles(cluster).Length);
    }

    [Fact]
    public void What_stood_there_before_is_no_reason_and_an_emptied_log_is_read_from_its_beginning()
    {
        var log = new ServerLog(cluster);
        File.WriteAllText(log.Path, "FATAL:  No space left on device\n" + new string('-', 1_000) + "\n");
        var length = log.Length;
        Assert.Equal(ServerFault.Unknown, log.FaultSince(length));

        File.WriteAllText(log.Path, "FATAL:  configuration file contains errors\n");
        Assert.Contains("cấu hình", log.FaultSince(length).Words, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(cluster, recursive: true);
}
