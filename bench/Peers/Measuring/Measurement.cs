using System.Globalization;
using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>Asks every server every read, in turn.</summary>
/// <param name="work">Temporary folder.</param>
/// <param name="ours">The product's address.</param>
/// <param name="database">The product's.</param>
internal sealed class Measurement(string work, Uri ours, Database database) : IDisposable
{
    private static readonly bool Short = Environment.GetEnvironmentVariable("SHORT") == "1";
    private static readonly int Rounds = Short
        ? 2
        : int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "5", CultureInfo.InvariantCulture);
    private static readonly int Seconds = Short ? 2 : 3;

    /// <summary>A round lets every connection be answered three times, as long as that takes no more than this.</summary>
    private const int Longest = 12;

    private const int MostWarming = 8;

    private readonly Asking asking = new();
    private readonly Wrk wrk = new(work);
    private readonly Dictionary<(string Server, string Account), string> cookies = [];

    /// <summary>The servers that are asked, by name; ours is among them.</summary>
    private readonly Dictionary<string, Uri> servers = new() { ["ours"] = ours };

    public void Add(string name, Uri address) => servers.Add(name, address);

    /// <summary>Signs in to the product and, where it was added, its earlier build all who ask, and lets the bare peer know what the product says of its sections.</summary>
    public async Task<JsonElement> LearnAsync(WebDocuments web, string file)
    {
        foreach (var (server, address) in servers)
        {
            foreach (var account in new[] { "leader", "office", "medical" })
            {
                cookies[(server, account)] = await asking.SignInAsync(address, account);
            }
        }

        const string Formula = "formula { plus minus over ofGiven }";
        var sections = (
            await OursAsync(
                $"{{ sections {{ name form stations lines {{ name kind {Formula} }} derived {{ name {Formula} }} }} }}",
                new { }
            )
        ).GetProperty("sections");
        var province = await OursAsync(web.Of("Province"), new { period = ProvinceData.Filed });
        var standing = new Dictionary<string, JsonElement>();
        foreach (var section in new[] { "citizen-id-visits", "e-prescriptions" })
        {
            var answer = await OursAsync(web.Of("SectionStanding"), new { section, period = ProvinceData.Filed });
            standing[section] = answer.GetProperty("period").GetProperty("section").GetProperty("definition");
        }

        var known = new Known(
            sections,
            province
                .GetProperty("period")
                .GetProperty("sections")
                .EnumerateArray()
                .Select(s => s.GetProperty("definition"))
                .ToDictionary(d => d.GetProperty("name").GetString()!),
            standing
        );
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(known));
        return sections;
    }

    /// <summary>Each read when it is measured, so that what is known is told even where a later one fails.</summary>
    public async IAsyncEnumerable<Measured> RunAsync(IReadOnlyList<Read> reads)
    {
        var requests = new List<(Read Read, Dictionary<string, Request> Requests, int Bytes)>();
        foreach (var read in reads)
        {
            var asked = await RequestsAsync(read);
            var agreed = await AgreeAsync(read, asked);
            requests.Add((read, asked, agreed));
        }

        var commands = new Commands(database);
        var counts = new Dictionary<string, double>();
        if (!Short)
        {
            await commands.SettleAsync();
            foreach (var (read, asked, _) in requests.Where(r => r.Read.Connections > 1))
            {
                counts[read.Name] = await commands.OfAsync(() => asking.BytesAsync("ours", asked["ours"]));
            }
        }

        foreach (var (read, asked, bytes) in requests)
        {
            var rounds = await RoundsAsync(read, asked);
            await AgreeAsync(read, asked);
            yield return new Measured(read, rounds, counts.TryGetValue(read.Name, out var n) ? n : null, bytes);
        }
    }

    public void Dispose() => asking.Dispose();

    private async Task<Dictionary<string, List<Round>>> RoundsAsync(Read read, Dictionary<string, Request> asked)
    {
        var rounds = asked.Keys.ToDictionary(name => name, _ => new List<Round>());
        var seconds = new Dictionary<string, int>();
        foreach (var (server, request) in asked)
        {
            var warm = await WarmAsync($"{read.Key}-{server}", request, read.Connections);
            seconds[server] = (int)Math.Clamp(Math.Ceiling(3 * read.Connections / warm.Rate), Seconds, Longest);
        }

        for (var i = 0; i < Rounds; i++)
        {
            foreach (var (server, request) in asked)
            {
                rounds[server]
                    .Add(await wrk.RunAsync($"{read.Key}-{server}", request, read.Connections, seconds[server]));
            }
        }

        return rounds;
    }

    /// <summary>Asks until it gets no faster: a runtime compiles anew what is used much, and a server has run for days when people wait for it.</summary>
    private async Task<Round> WarmAsync(string name, Request request, int connections)
    {
        var warm = await wrk.RunAsync(name, request, connections, Seconds);
        for (var i = 0; i < MostWarming; i++)
        {
            var next = await wrk.RunAsync(name, request, connections, Seconds);
            if (next.Rate < warm.Rate * 1.05)
            {
                break;
            }

            warm = next;
        }

        return warm;
    }

    private async Task<Dictionary<string, Request>> RequestsAsync(Read read)
    {
        var requests = new Dictionary<string, Request>();
        foreach (var (server, address) in servers)
        {
            if (cookies.TryGetValue((server, read.Account), out var cookie))
            {
                requests[server] = Request.Graph(address, read.Document, read.Variables, cookie);
            }
            else if (server == "bare")
            {
                requests[server] = new Request(new Uri(address, read.Bare), null, null);
            }
            else if (read.Graph is not null)
            {
                requests[server] = Request.Graph(address, read.Graph, read.GraphVariables, null);
            }
        }

        return read.Key == "e2" ? await SecondPageAsync(read, requests) : requests;
    }

    /// <summary>Each server's own cursor of its first page.</summary>
    private async Task<Dictionary<string, Request>> SecondPageAsync(Read read, Dictionary<string, Request> first)
    {
        var second = new Dictionary<string, Request>();
        foreach (var (server, request) in first)
        {
            var answer = await asking.AnswerAsync(server, request);
            var page = server switch
            {
                "ours" or "before" => answer
                    .GetProperty("period")
                    .GetProperty("section")
                    .GetProperty("filings")
                    .GetProperty("pageInfo"),
                "bare" => answer,
                _ => answer.GetProperty("filings").GetProperty("pageInfo"),
            };
            var after = page.GetProperty("endCursor").GetString()!;
            second[server] = server switch
            {
                "ours" or "before" => Request.Graph(
                    servers[server],
                    read.Document,
                    With(read.Variables, after),
                    request.Cookie
                ),
                "bare" => request with
                {
                    Address = new Uri($"{request.Address.AbsoluteUri}&after={Uri.EscapeDataString(after)}"),
                },
                _ => Request.Graph(servers[server], read.Graph!, With(read.GraphVariables, after), null),
            };
        }

        return second;
    }

    private static Dictionary<string, object?> With(object variables, string after)
    {
        var all = JsonSerializer
            .SerializeToElement(variables)
            .EnumerateObject()
            .ToDictionary(x => x.Name, x => (object?)x.Value);
        all["after"] = after;
        return all;
    }

    /// <summary>All say the same numbers, or nothing is measured. Answers how many bytes ours sends.</summary>
    private async Task<int> AgreeAsync(Read read, Dictionary<string, Request> asked)
    {
        var answer = await asking.AnswerAsync($"{read.Name}, ours", asked["ours"]);
        foreach (var (server, request) in asked.Where(x => x.Key != "ours"))
        {
            var peer = await asking.AnswerAsync($"{read.Name}, {server}", request);
            foreach (var check in read.Checks)
            {
                var there = server switch
                {
                    "before" => check.Ours,
                    "bare" => check.Bare,
                    _ => check.Graph,
                };
                if (there is not { } path)
                {
                    continue;
                }

                var (says, other) = (Answer.At(answer, check.Ours), Answer.At(peer, path));
                if (says != other)
                {
                    throw new InvalidOperationException(
                        $"{read.Name}: ours says {says} at {check.Ours}, {server} {other} at {path}."
                    );
                }
            }
        }

        return (await asking.BytesAsync("ours", asked["ours"])).Length;
    }

    private async Task<JsonElement> OursAsync(string query, object variables) =>
        await asking.AnswerAsync("ours", Request.Graph(ours, query, variables, cookies[("ours", "leader")]));
}
