using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>
/// The last evening of a province: every unit opens, saves and submits the sections of its report while boards poll and reviewers accept. In the
/// same run, on the same server, the rows of a save by hand.
/// </summary>
internal sealed partial class Evening(string work, string program)
{
    private const int Boards = 20;
    private static readonly string[] Departments = ["medical", "finance", "office"];
    private static readonly int Units = Number("UNITS", ProvinceData.Units);
    private static readonly int Sections = Number("SECTIONS", 8);
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(Number("ALONE", 8));

    private readonly Drafted drafted = new();
    private readonly WebDocuments web = new("src/Web/src");
    private readonly Dictionary<string, string[]> reviewed = [];
    private string[] sections = [];
    private HashSet<string> owed = [];

    public async Task RunAsync()
    {
        var folder =
            Environment.GetEnvironmentVariable("DATA") ?? await ProvinceData.FillAsync(new Product(work, program));
        await using var product = await new Product(work, program, ProvinceData.Clock).StartAsync(
            Path.GetFullPath(folder),
            "--demo"
        );
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "postgres", "cluster", "postmaster.pid"));
        var connection = $"Host={lines[4]};Port={lines[3]};Username=postgres;Database=dean06";
        await using var source = NpgsqlDataSource.Create(connection);
        using var http = new EveningHttp(product.Address);
        var cookies = new SignIns(http, Path.Combine(folder, "cookies.json"));
        var units = await UnitsAsync(source);
        var begin = Stopwatch.GetTimestamp();
        var signed = await cookies.AllAsync([.. units.Select(u => u.ToLowerInvariant()), .. Departments]);
        Console.WriteLine(
            $"{signed} signed in within {Stopwatch.GetElapsedTime(begin).TotalSeconds:f0} s, told to wait {http.AskedToWait} times, {http.Errors} errors"
        );
        await LearnAsync(http, cookies, units[0]);
        await using var filed = source.CreateCommand(
            $"select section || ' ' || facility from calendar.board_cells where period = '{ProvinceData.Filed}'"
        );
        owed = [.. await ListAsync(filed)];
        var kept = new Kept(source, await PlacesAsync(source));
        await kept.ClearAsync();
        await using var upserts = new Upserts(connection);
        await upserts.PrepareAsync();

        // What runs for the first time is compiled, and the peers' sums are added up: not this evening's affair.
        await AloneAsync(http, cookies, units, 20, product, folder, tell: false);
        foreach (var clients in (Environment.GetEnvironmentVariable("CLIENTS") ?? "300,1000").Split(','))
        {
            var n = int.Parse(clients, CultureInfo.InvariantCulture);
            Console.WriteLine($"\n{n} clients, {units.Length} units × {Sections} sections");
            await kept.ClearAsync();
            var upserted = new Times();
            var before = await upserts.RunAsync(n, Alone / 2, new Times());
            var saved = await AloneAsync(http, cookies, units, n, product, folder, tell: true);
            var upsert = (before + await upserts.RunAsync(n, Alone / 2, upserted)) / 2;
            Console.WriteLine($"  durable upsert  {upserted} · {upsert:f0} a second");
            Console.WriteLine($"  saves alone over upserts: {saved / upsert:f3}");
            await kept.ClearAsync();
            await OneAsync(http, cookies, kept, units, n, upsert, product, folder);
        }

        Console.WriteLine($"\ntold to wait {http.AskedToWait} times, {http.Errors} errors in all");
    }

    private async Task OneAsync(
        EveningHttp http,
        SignIns cookies,
        Kept kept,
        string[] units,
        int clients,
        double upsert,
        RunningProduct product,
        string folder
    )
    {
        using var over = new CancellationTokenSource();
        var reporter = new Reporter(http, cookies, web.Of("SectionForm"), drafted);
        var lookers = new Lookers(http, cookies, web, over.Token);
        var works = WorksOf(units).ToArray();
        var byPlace = works.ToDictionary(w => (w.Section, w.Facility));
        var (errors, waits) = (http.Errors, http.AskedToWait);
        var clock = await ClockAsync(http, cookies);
        var looking = Enumerable
            .Range(0, Boards)
            .Select(i => lookers.BoardAsync(i, Boards))
            .Concat(
                reviewed
                    .Take(2)
                    .Select(r =>
                        lookers.ReviewerAsync(
                            r.Key,
                            r.Value,
                            (section, facility) => byPlace[(section, facility)].Accepted = true
                        )
                    )
            )
            .ToArray();

        var queue = new ConcurrentQueue<Work>(works);
        var (begin, used) = (Stopwatch.GetTimestamp(), ProcessorTime.Now(product.ProcessId, folder));
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async _ =>
                {
                    while (queue.TryDequeue(out var next))
                    {
                        await reporter.DoAsync(next);
                    }
                })
        );
        var took = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        used = ProcessorTime.Now(product.ProcessId, folder) - used;
        await over.CancelAsync();
        await Task.WhenAll(looking);

        var rate = reporter.Saves.Count / took;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                  the evening took {took:f0} s: {rate:f1} saves a second, {rate / upsert:f3} of the upserts
                  opens           {reporter.Opens}
                  saves           {reporter.Saves} · p99 {reporter.Saves.At(0.99) / reporter.Saves.At(0.5):f1} × p50
                  submissions     {reporter.Submissions}
                  board polls     {lookers.Polls}
                  acceptances     {lookers.Accepts}
                  processor       host {used.Host / took:f2}, PostgreSQL {used.Server / took:f2} of a core; {(
                    used.Host + used.Server
                )
                    * 1000
                    / reporter.Saves.Count:f1} ms for each save and all around it
                """
            )
        );
        var lags = new Times();
        foreach (var w in works.Where(w => w.SubmittedAt is not null))
        {
            lags.Add(w.SubmittedAt!.Value - clock - w.SubmitSent);
        }

        var lost = await kept.LostAsync(works);
        var filed = await FiledAsync(http, cookies);
        var missing = works.Length - lags.Count;
        Console.WriteLine($"  clock           {lags} from sending to the instant that a submission has");
        Console.WriteLine(
            $"  lost {lost.Count}, not submitted {missing}, GraphQL counts {filed} filed; errors {http.Errors - errors}, told to wait {http.AskedToWait - waits} times"
        );
        foreach (var one in lost.Take(5))
        {
            Console.WriteLine($"    {one}");
        }
    }

    /// <summary>Drafts of one section for each unit, saved again and again by so many clients and nobody else.</summary>
    private async Task<double> AloneAsync(
        EveningHttp http,
        SignIns cookies,
        string[] units,
        int clients,
        RunningProduct product,
        string folder,
        bool tell
    )
    {
        var opened = new Reporter(http, cookies, web.Of("SectionForm"), drafted);
        var works = WorksOf(units).Take(clients).ToArray();
        var drafts = new ConcurrentDictionary<Work, System.Text.Json.Nodes.JsonObject>();
        await Parallel.ForEachAsync(
            works,
            new ParallelOptions { MaxDegreeOfParallelism = 20 },
            async (w, _) =>
            {
                var variables = new
                {
                    section = w.Section,
                    period = ProvinceData.Open,
                    facility = w.Facility,
                };
                var form = await http.AskAsync(
                    cookies[w.Facility.ToLowerInvariant()],
                    web.Of("SectionForm"),
                    variables
                );
                var section = form.GetProperty("period").GetProperty("section");
                w.Version = section.GetProperty("filing").GetProperty("version").GetInt32();
                drafts[w] = drafted.Of(w.Section, section);
            }
        );
        var commits = tell ? await CommitsAsync(folder) : 0;
        var (begin, used) = (Stopwatch.GetTimestamp(), ProcessorTime.Now(product.ProcessId, folder));
        await Task.WhenAll(
            works.Select(async w =>
            {
                while (Stopwatch.GetElapsedTime(begin) < Alone)
                {
                    if (await opened.SaveAsync(w, drafts[w], cookies[w.Facility.ToLowerInvariant()]) is null)
                    {
                        return;
                    }
                }
            })
        );
        var took = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        used = ProcessorTime.Now(product.ProcessId, folder) - used;
        var rate = opened.Saves.Count / took;
        if (tell)
        {
            commits = await CommitsAsync(folder) - commits;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  saves alone     {opened.Saves} · {rate:f0} a second · host {used.Host * 1000 / opened.Saves.Count:f2} + PostgreSQL {used.Server * 1000 / opened.Saves.Count:f2} ms and {(double)commits / opened.Saves.Count:f1} transactions each"
                )
            );
        }

        return rate;
    }
}
