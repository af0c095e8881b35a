using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace DeAn06.Bench;

/// <summary>One import that is sent.</summary>
/// <param name="Figures">How many it brings.</param>
internal sealed record Sending(HttpMethod Method, string Address, byte[] Body, string ContentType, int Figures);

/// <summary>What a series of imports took.</summary>
/// <param name="Host">Processor seconds of the product.</param>
/// <param name="Server">Processor seconds of its PostgreSQL.</param>
internal sealed record Sent(
    string Name,
    int Requests,
    long Figures,
    double Seconds,
    double Host,
    double Server,
    double Commands,
    double P50,
    double P99,
    int Again
);

/// <summary>People of the office, three connections each, as many as one person may have at once: all send at once what stands in line.</summary>
internal sealed class Crowd(Uri server, int product, Database database, IReadOnlyList<string> cookies) : IDisposable
{
    private const int ByPerson = 3;

    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            MaxConnectionsPerServer = 64,
        }
    )
    {
        BaseAddress = server,
        Timeout = TimeSpan.FromMinutes(5),
    };

    public async Task<Sent> SendAsync(string name, IReadOnlyCollection<Sending> all, int connections)
    {
        var (waits, again) = (new ConcurrentBag<double>(), 0);
        var line = new ConcurrentQueue<Sending>(all);
        var (host, postgres, commands) = (Cpu(product), Postgres(), await database.TransactionsAsync());
        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(WorkAsync));
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var (hostAfter, postgresAfter) = (Cpu(product), Postgres());

        // PostgreSQL counts on its sessions, and tells ten seconds after they fell idle.
        await Task.Delay(TimeSpan.FromSeconds(11));
        var asked = await database.TransactionsAsync() - commands;
        double[] sorted = [.. waits.Order()];
        return new Sent(
            name,
            all.Count,
            all.Sum(one => (long)one.Figures),
            seconds,
            hostAfter - host,
            postgresAfter - postgres,
            (double)asked / all.Count,
            sorted[sorted.Length / 2],
            sorted[(int)(sorted.Length * 0.99)],
            again
        );

        async Task WorkAsync(int connection)
        {
            var cookie = cookies[connection / ByPerson % cookies.Count];
            while (line.TryDequeue(out var one))
            {
                var from = Stopwatch.GetTimestamp();
                while (!await TakenAsync(one, cookie))
                {
                    Interlocked.Increment(ref again);
                    await Task.Delay(TimeSpan.FromMilliseconds(200));
                }

                waits.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
        }
    }

    public async Task<byte[]> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookies[0]);
        using var answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{address}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Whether the product knows this address at all: an older one does not.</summary>
    public async Task<bool> HasAsync(string address)
    {
        using var answer = await http.PostAsync(address, null);
        return (int)answer.StatusCode is not (404 or 405);
    }

    public void Dispose() => http.Dispose();

    /// <summary>False where it was asked to come again.</summary>
    private async Task<bool> TakenAsync(Sending one, string cookie)
    {
        using var request = new HttpRequestMessage(one.Method, one.Address);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = new ByteArrayContent(one.Body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(one.ContentType);
        using var answer = await http.SendAsync(request);
        if (answer.IsSuccessStatusCode)
        {
            await answer.Content.CopyToAsync(Stream.Null);
            return true;
        }

        return (int)answer.StatusCode is 429 or 503
            ? false
            : throw new InvalidOperationException(
                $"{one.Address}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync())}"
            );
    }

    private double Postgres() => database.Processes().Sum(Cpu);

    /// <summary>With children that have ended.</summary>
    private static double Cpu(int process)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ');
            return fields[11..15].Sum(f => double.Parse(f, CultureInfo.InvariantCulture)) / 100;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
