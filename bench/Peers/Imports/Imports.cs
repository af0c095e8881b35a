using System.Text.Json;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>Brings a province's evening in through the API: as workbooks, as JSON, as ADX; then looks whether all of it is there.</summary>
/// <param name="work">Temporary folder; the script that starts this removes it.</param>
/// <param name="programs">Paths of DeAn06.Host.dll, one after the other on the same data.</param>
internal sealed class Imports(string work, IReadOnlyList<string> programs)
{
    private const int Offices = 6;
    private const string Period = ProvinceData.Open;
    private const string Span = "2023-11-15/P30D";

    private static readonly int Units = Setting("UNITS", ProvinceData.Units);
    private static readonly int Quiet = Setting("QUIET", 60);
    private static readonly int[] Batches = [50, 400];

    public async Task RunAsync()
    {
        var folder =
            Environment.GetEnvironmentVariable("DATA") ?? await ProvinceData.FillAsync(new Product(work, programs[0]));
        foreach (var program in programs)
        {
            await using var product = await new Product(work, program, ProvinceData.Clock).StartAsync(
                Path.GetFullPath(folder),
                "--demo"
            );
            await using var database = Database.Of(folder);
            await MeasureAsync(program, product, database);
        }
    }

    private async Task MeasureAsync(string program, RunningProduct product, Database database)
    {
        Console.WriteLine($"\n{program}");
        await MoreOfficesAsync(database);
        var memory = new ImportMemory(product, Quiet);
        await memory.SettleAsync("a minute after the start");
        using var asking = new Asking();
        var cookies = new List<string>();
        foreach (var name in Enumerable.Range(1, Offices).Select(i => i == 1 ? "office" : $"office-{i}"))
        {
            cookies.Add(await asking.SignInAsync(product.Address, name));
        }

        using var crowd = new Crowd(product.Address, product.ProcessId, database, cookies);
        var open = new OpenPeriod(database, Period);
        await using var source = database.Source();
        var sections = await SectionsAsync(asking, product.Address, cookies[0], source);
        var units = await database.TextsAsync($"select code from bench.units order by n limit {Units}");
        await open.ForgetAsync();
        await RunAsync(crowd, open, sections, units);
        await memory.SettleAsync("a minute after the imports");
        await memory.ReadAsync(new Wrk(work), cookies[0]);
        await memory.SettleAsync("a minute after reads by 16 connections");
        memory.Print();
    }

    private static async Task RunAsync(
        Crowd crowd,
        OpenPeriod open,
        IReadOnlyDictionary<string, Section> sections,
        IReadOnlyList<string> units
    )
    {
        var workbooks = new FilledWorkbook[units.Count];
        await Parallel.ForAsync(
            0,
            units.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 3 },
            async (i, _) =>
                workbooks[i] = FilledWorkbook.Of(await crowd.GetAsync($"/api/reports/{Period}/{units[i]}.xlsx"), i)
        );
        ImportTable.Head();
        Sending[] sent =
        [
            .. workbooks.Select(book => new Sending(
                HttpMethod.Post,
                "/api/workbooks",
                book.Bytes,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                book.Values
            )),
        ];
        ImportTable.Row(await crowd.SendAsync("workbooks, 4 connections", [.. sent.Take(units.Count / 2)], 4));
        ImportTable.Row(await crowd.SendAsync("workbooks, 16 connections", [.. sent.Skip(units.Count / 2)], 16));
        await open.CheckAsync(sections.Values, null, workbooks.Sum(book => book.Sum), 1);

        var drafts = await DraftsAsync(crowd, sections, units, 3);
        await AgainAsync(
            "JSON, a unit a request",
            16,
            version: 1,
            drafts,
            [.. units.Select(u => drafts.One(Period, u))]
        );
        await AgainAsync(
            "ADX, a unit a request",
            16,
            version: 1,
            drafts,
            [.. units.Select(u => drafts.Adx(Period, Span, u))]
        );
        foreach (var size in Batches)
        {
            if (!await crowd.HasAsync($"/api/reports/{Period}/import"))
            {
                continue;
            }

            await AgainAsync($"JSON, {size} units a request", 4, version: 1, drafts, Batch(drafts, size));
            var changed = await DraftsAsync(crowd, sections, units, 11);
            ImportTable.Row(await crowd.SendAsync($"JSON, {size} units, over drafts", Batch(changed, size), 4));
            await open.CheckAsync(sections.Values, changed.Filings, changed.Sum(), 2);
        }

        async Task AgainAsync(
            string name,
            int connections,
            int version,
            Drafts brought,
            IReadOnlyCollection<Sending> all
        )
        {
            await open.ForgetAsync();
            ImportTable.Row(await crowd.SendAsync(name, all, connections));
            await open.CheckAsync(sections.Values, brought.Filings, brought.Sum(), version);
        }

        Sending[] Batch(Drafts from, int size) => [.. units.Chunk(size).Select(some => from.Batch(Period, some))];
    }

    /// <summary>What each unit owes and which stations it has.</summary>
    private static async Task<Drafts> DraftsAsync(
        Crowd crowd,
        IReadOnlyDictionary<string, Section> sections,
        IReadOnlyList<string> units,
        int seed
    )
    {
        var drafts = new Drafts(sections, seed);
        foreach (var unit in units)
        {
            var report = JsonElement.Parse(await crowd.GetAsync($"/api/reports/{Period}/{unit}"));
            foreach (var section in report.GetProperty("sections").EnumerateArray())
            {
                var name = section.GetProperty("section").GetString()!;
                if (!sections.TryGetValue(name, out var known))
                {
                    continue;
                }

                drafts.Add(unit, name, null);
                if (known.Annex && unit.StartsWith("TTYT-", StringComparison.Ordinal))
                {
                    var filing = JsonElement.Parse(await crowd.GetAsync($"/api/{name}/{Period}/{unit}"));
                    foreach (var station in filing.GetProperty("stations").EnumerateArray())
                    {
                        drafts.Add(unit, name, station.GetProperty("station").GetString());
                    }
                }
            }
        }

        return drafts;
    }

    private static async Task<IReadOnlyDictionary<string, Section>> SectionsAsync(
        Asking asking,
        Uri server,
        string cookie,
        NpgsqlDataSource source
    )
    {
        const string Formula = "formula { plus minus over ofGiven }";
        const string Query =
            $"{{ sections {{ name form stations lines {{ name kind {Formula} }} derived {{ name {Formula} }} }} }}";
        var answer = await asking.AnswerAsync(
            "sections",
            new Request(new Uri(server, "/graphql"), JsonSerializer.Serialize(new { query = Query }), cookie)
        );
        return (await Section.AllAsync(answer.GetProperty("sections"), source)).ToDictionary(s => s.Name);
    }

    // One person has three places; the demonstration has one office.
    private static Task<int> MoreOfficesAsync(Database database) =>
        database.ExecuteAsync(
            $"""
            insert into access.accounts
            select made.* from access.accounts a, generate_series(2, {Offices}) i, jsonb_populate_record(a, jsonb_build_object(
                'id', md5('office ' || i), 'user_name', 'office-' || i, 'normalized_user_name', 'OFFICE-' || i)) made
            where a.user_name = 'office' on conflict do nothing
            """
        );

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : otherwise;
}
