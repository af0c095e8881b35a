using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace DeAn06.Host.Tests.Web;

/// <summary>A bare TCP connection to a host, for requests that no client library would send.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient client = new();

    /// <summary>Kept: of a connection that the server has closed the client gives none, and the answer is still to be read.</summary>
    private Stream stream = Stream.Null;

    private RawConnection() { }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection.client.ConnectAsync("127.0.0.1", address.Port, Ct);
        connection.stream = connection.client.GetStream();
        return connection;
    }

    /// <summary>Sends the bytes of a text (one a character) on a connection of their own; all that comes until the server closes it.</summary>
    public static async Task<string> AskAsync(Uri address, string request)
    {
        using var connection = await OpenAsync(address);
        await connection.SendAsync(request);
        return await connection.ReadToEndAsync();
    }

    public async Task SendAsync(string request)
    {
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), Ct);
        }
        catch (IOException)
        {
            // The server may refuse, and close, before all is sent; the answer is there to be read all the same.
        }
    }

    public async Task<string> ReadToEndAsync()
    {
        using var all = new MemoryStream();
        var buffer = new byte[16384];
        try
        {
            while (await stream.ReadAsync(buffer, Ct) is > 0 and var read)
            {
                all.Write(buffer, 0, read);
            }
        }
        catch (IOException)
        {
            // Closed with some of the request unread.
        }

        return Encoding.UTF8.GetString(all.ToArray());
    }

    public void Dispose() => client.Dispose();
}

/// <summary>An answer as it came over the line.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static RawAnswer Of(string text)
    {
        var (head, body) = text.Split("\r\n\r\n", 2) is [var first, var rest] ? (first, rest) : (text, "");
        var lines = head.Split("\r\n");
        Assert.StartsWith("HTTP/1.1 ", lines[0]);
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new RawAnswer(
            int.Parse(lines[0].Split(' ')[1]),
            headers,
            headers.ContainsKey("Transfer-Encoding") ? OneChunk(body) : body
        );
    }

    /// <summary>A refusal as every other: of this type, in whole, with the headers that keep a browser from harm.</summary>
    public void IsProblem(int status, string code)
    {
        Assert.True(Status == status, $"{Status}, not {status}: {Body}");
        Assert.Equal("application/problem+json; charset=utf-8", Headers["Content-Type"]);
        Assert.Equal("no-store", Headers["Cache-Control"]);
        Assert.Equal("nosniff", Headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", Headers["X-Frame-Options"]);
        Assert.Equal("same-origin", Headers["Referrer-Policy"]);
        Assert.StartsWith("default-src 'none'", Headers["Content-Security-Policy"]);
        Assert.DoesNotContain("Server", Headers.Keys);
        var problem = JsonDocument.Parse(Body).RootElement;
        Assert.Equal($"urn:dean06:{code}", problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        Assert.NotEqual("", problem.GetProperty("traceId").GetString());
    }

    /// <summary>Problems are small: their length, themselves, the end.</summary>
    private static string OneChunk(string body) =>
        body.Split("\r\n") is [_, var content, "0", "", ""] ? content : throw new FormatException(body);
}
