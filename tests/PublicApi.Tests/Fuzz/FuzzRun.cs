using System.Collections.Concurrent;
using System.IO.Compression;
using DeAn06.PublicApi.Tests.Contract;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>Sends inputs, some at a time, and gathers what is wrong with the answers.</summary>
internal sealed class FuzzRun
{
    private const int AtOnce = 6;
    private const int MostComplaints = 40;

    private readonly Product product;
    private readonly People people;
    private readonly OperationInputs operations;
    private readonly QueryInputs queries;
    private readonly FileInputs files;
    private readonly int seed;
    private readonly ConcurrentDictionary<string, string> complaints = new();
    private readonly ConcurrentDictionary<int, int> statuses = new();
    private int overloads;

    private FuzzRun(Product product, People people, ApiDocument api, GraphSchema schema, FileInputs files, int seed)
    {
        string[] names = [.. people.All.Select(person => person.Name)];
        (this.product, this.people, this.files, this.seed) = (product, people, files, seed);
        (operations, queries) = (new OperationInputs(api, names), new QueryInputs(schema, names));
    }

    /// <summary>By what is wrong, the first input of that kind and how to send it again.</summary>
    public IReadOnlyDictionary<string, string> Complaints => complaints;

    public static async Task<FuzzRun> PrepareAsync(Product product, People people, int seed)
    {
        var admin = people["admin"].Client;
        return new FuzzRun(
            product,
            people,
            await ApiDocument.ReadAsync(admin),
            await GraphSchema.ReadAsync(admin),
            await FileInputs.TakeAsync(people),
            seed
        );
    }

    public async Task SendAsync(int first, int count, CancellationToken ct)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (number, token) =>
            {
                if (complaints.Count < MostComplaints && !product.HasEnded)
                {
                    await TryAsync(number, InputOf(number), token);
                }
            }
        );
        if (product.HasEnded)
        {
            complaints["the process ended"] = product.LastWords;
        }
    }

    /// <summary>Answers by status, for the report of a long run.</summary>
    public string Tally() =>
        string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}")) + $"; overload: {overloads}";

    private Input InputOf(int number)
    {
        var chance = new Chance(seed, number);
        return chance.Below(100) switch
        {
            < 60 => operations.Next(chance),
            < 92 => queries.Next(chance),
            _ => files.Next(chance),
        };
    }

    private async Task TryAsync(int number, Input input, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var request = input.Request(product.Address);
                using var answer = await people[input.Who].Client.SendAsync(request, ct);
                var body = await TextOfAsync(answer, ct);
                Judge(number, input, answer, body);
                return;
            }
            catch (HttpRequestException) when (attempt < 3)
            {
                // A refusal closes its connection, maybe while another request was on its way into it.
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
            {
                Complain(number, input, $"no answer ({e.GetType().Name})", e.Message);
                return;
            }
        }
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        await using var sent = await answer.Content.ReadAsStreamAsync(ct);
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(ct);
    }

    private void Judge(int number, Input input, HttpResponseMessage answer, string body)
    {
        var status = (int)answer.StatusCode;
        statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
        if (Verdict.IsOverload(answer))
        {
            Interlocked.Increment(ref overloads);
        }

        foreach (var complaint in Verdict.On(input, answer, body))
        {
            Complain(number, input, $"{status}: {complaint}", body);
        }
    }

    private void Complain(int number, Input input, string what, string body) =>
        complaints.TryAdd(
            what,
            $"seed {seed}, number {number}\n  {input.Curl()}\n  {(body.Length > 400 ? body[..400] + "…" : body)}"
        );

    /// <summary>All complaints as one text; empty where there are none.</summary>
    public string Report() =>
        string.Join("\n\n", complaints.Select(complaint => $"{complaint.Key}\n  {complaint.Value}"));
}
