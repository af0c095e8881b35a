using System.Text;

namespace DeAn06.Host.Postgres;

/// <summary>Where the server's Unix socket lies: a folder closed to everyone but the server's user.</summary>
internal static class SocketFolder
{
    // The kernel takes 107 bytes; the socket's own name needs 16 of them.
    private const int LongestFolder = 88;

    /// <summary>The cluster's own parent, or a fresh folder under /tmp where that path is too long or has a space.</summary>
    public static async Task<string> PrepareAsync(string cluster, ServerAccount account, CancellationToken ct)
    {
        var beside = Path.GetDirectoryName(cluster)!;
        var plain = beside.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.');
        return plain && Encoding.UTF8.GetByteCount(beside) <= LongestFolder
            ? beside
            : await account.AskAsync("/bin/mktemp", ["-d", "/tmp/dean06-XXXXXXXX"], ct);
    }
}
