using System.Globalization;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>Brings the product with a province's history and its peers up, measures them and lets them go.</summary>
/// <param name="work">Temporary folder; the script that starts this removes it.</param>
/// <param name="program">Path of DeAn06.Host.dll.</param>
/// <param name="results">Where the numbers go.</param>
internal sealed class Peers(string work, string program, string results)
{
    private static readonly Dictionary<string, string> Nothing = [];
    private readonly string? data = Environment.GetEnvironmentVariable("DATA");
    private readonly string? address = Environment.GetEnvironmentVariable("ADDRESS");

    public async Task RunAsync()
    {
        var folder = data ?? await ProvinceData.FillAsync(new Product(work, program));
        await using var product = address is null
            ? await new Product(work, program, ProvinceData.Clock).StartAsync(Path.GetFullPath(folder), "--demo")
            : null;
        await using var database = Database.Of(folder);
        await MeasureAsync(folder, product?.Address ?? new Uri(address!), database);
    }

    private async Task MeasureAsync(string folder, Uri ours, Database database)
    {
        using var measurement = new Measurement(work, ours, database);
        var (socket, port) = Place(folder);
        var connection = $"Host={socket};Port={port};Username=postgres;Database=dean06";
        await using var before = await BeforeAsync(connection);
        if (before is not null)
        {
            measurement.Add("before", before.Address);
        }

        var web = new WebDocuments("src/Web/src");
        var known = Path.Combine(work, "known.json");
        var definitions = await measurement.LearnAsync(web, known);
        await using var source = NpgsqlDataSource.Create(connection);
        var sections = await Section.AllAsync(definitions, source);
        await PeersSchema.MakeAsync(sections, source);

        var (peers, all) = (new List<Peer>(), new List<Measured>());
        try
        {
            var self = typeof(Peers).Assembly.Location;
            await AddAsync("bare", "dotnet", at => [self, "bare", connection, at.AbsoluteUri, known], Nothing);
            if (Environment.GetEnvironmentVariable("SHORT") != "1")
            {
                await AddGraphAsync("pg4", "postgraphile4/server.js", socket, port);
                await AddGraphAsync("pg5", "postgraphile5/server.mjs", socket, port);
            }

            var only = Environment.GetEnvironmentVariable("READS") is { Length: > 0 } keys ? keys.Split(',') : null;
            var reads = Reads.All(web, sections).Where(r => only?.Contains(r.Key) != false).ToArray();
            Results.PrintHead();
            await MeasureReadsAsync(reads);
            if (Environment.GetEnvironmentVariable("COUNTRY") == "1")
            {
                await CountryData.MakeAsync(database);
                await MeasureReadsAsync([Reads.Country(web, sections)]);
            }
        }
        finally
        {
            if (all.Count > 0)
            {
                var memory = Megabytes(folder);
                Results.PrintFoot(all, memory);
                Results.Write(all, memory, results);
            }

            foreach (var peer in peers)
            {
                await peer.DisposeAsync();
            }
        }

        async Task MeasureReadsAsync(IReadOnlyList<Read> reads)
        {
            await foreach (var measured in measurement.RunAsync(reads))
            {
                Results.Print(measured);
                all.Add(measured);
            }
        }

        async Task AddAsync(
            string name,
            string run,
            Func<Uri, IEnumerable<string>> arguments,
            IReadOnlyDictionary<string, string> environment
        )
        {
            var peer = await Peer.StartAsync(work, run, arguments, environment);
            peers.Add(peer);
            measurement.Add(name, peer.Address);
        }

        Task AddGraphAsync(string name, string script, string host, string at) =>
            AddAsync(
                name,
                Path.GetFullPath($"bench/Peers/{Path.GetDirectoryName(script)}/node_modules/.bin/node"),
                _ => [Path.GetFullPath($"bench/Peers/{script}")],
                new Dictionary<string, string>
                {
                    ["NODE_ENV"] = "production",
                    ["GRAPHILE_ENV"] = "production",
                    ["PGHOST"] = host,
                    ["PGPORT"] = at,
                    ["PGUSER"] = "postgres",
                    ["PGDATABASE"] = "dean06",
                    ["DATABASE_URL"] = $"postgres://postgres@/dean06?host={Uri.EscapeDataString(host)}&port={at}",
                }
            );
    }

    /// <summary>An earlier build beside this one on the same database, where one is named.</summary>
    private async Task<RunningProduct?> BeforeAsync(string connection) =>
        Environment.GetEnvironmentVariable("BEFORE") is { Length: > 0 } earlier
            ? await new Product(work, earlier, ProvinceData.Clock).StartAsync(
                "before",
                new Dictionary<string, string>
                {
                    ["ConnectionStrings__Default"] = connection,
                    ["DEMO_HISTORY"] = "false",
                },
                "--demo"
            )
            : null;

    private static (string Socket, string Port) Place(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, "postgres", "cluster", "postmaster.pid"));
        return (lines[4], lines[3]);
    }

    /// <summary>What the product that works in this folder holds in memory: found by its environment, as it may have been started elsewhere.</summary>
    private static double? Megabytes(string folder)
    {
        var mark = $"DATA_DIR={Path.GetFullPath(folder)}\0";
        foreach (
            var process in Directory.EnumerateDirectories("/proc").Where(p => int.TryParse(Path.GetFileName(p), out _))
        )
        {
            try
            {
                if (
                    File.ReadAllText($"{process}/cmdline").StartsWith("dotnet", StringComparison.Ordinal)
                    && File.ReadAllText($"{process}/environ").Contains(mark, StringComparison.Ordinal)
                )
                {
                    var line = File.ReadLines($"{process}/status")
                        .First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
                    return double.Parse(
                            line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
                            CultureInfo.InvariantCulture
                        ) / 1024;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It ended meanwhile, or is another's.
            }
        }

        return null;
    }
}
