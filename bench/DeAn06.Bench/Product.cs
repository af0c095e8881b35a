using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DeAn06.Bench;

/// <summary>The built Host, started as its operator starts it.</summary>
/// <param name="work">Temporary folder; process numbers lie in it for the script that cleans up.</param>
/// <param name="program">Path of DeAn06.Host.dll.</param>
/// <param name="clock">What time it takes it for.</param>
internal sealed class Product(string work, string program, string clock = Product.August)
{
    /// <summary>August 2023 takes filings then, and July has been filed.</summary>
    private const string August = "2023-08-14T09:00:00+07:00";

    public string Work => work;

    /// <summary>Answers when `/health/ready` does.</summary>
    public Task<RunningProduct> StartAsync(string dataFolder, params string[] arguments) =>
        StartAsync(dataFolder, new Dictionary<string, string>(), arguments);

    /// <param name="dataFolder">Within the work folder.</param>
    /// <param name="environment">Further settings.</param>
    /// <param name="arguments">Its command line.</param>
    public async Task<RunningProduct> StartAsync(
        string dataFolder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var folder = Path.Combine(work, dataFolder);
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(program), .. arguments])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["PORT"] = address.Port.ToString(CultureInfo.InvariantCulture),
                ["DATA_DIR"] = folder,
                ["DEMO_CLOCK"] = clock,
            },
        };
        start.Environment.Remove("ConnectionStrings__Default");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        var running = new RunningProduct(process, address, folder, Path.Combine(work, $"{process.Id}.pid"));
        try
        {
            await running.UntilReadyAsync();
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

internal sealed class RunningProduct : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process process;
    private readonly string pidFile;

    public RunningProduct(Process process, Uri address, string dataFolder, string pidFile)
    {
        (this.process, this.pidFile) = (process, pidFile);
        (Address, DataFolder) = (address, dataFolder);
        File.WriteAllText(pidFile, process.Id.ToString(CultureInfo.InvariantCulture));
    }

    public Uri Address { get; }

    public string DataFolder { get; }

    public int ProcessId => process.Id;

    /// <summary>What it holds in memory meanwhile; its database's processes are not counted.</summary>
    public Task<Footprint> WatchAsync(string name, Func<Task> act) => Footprint.OfAsync(name, process.Id, act);

    public async Task UntilReadyAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Patience; )
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException(
                    $"The Host stopped with code {process.ExitCode} before it was ready."
                );
            }

            try
            {
                using var answer = await http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) { }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        throw new TimeoutException($"The Host was not ready within {Patience}.");
    }

    /// <summary>Asks it to stop and waits: PostgreSQL stops with it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        File.Delete(pidFile);
    }
}
