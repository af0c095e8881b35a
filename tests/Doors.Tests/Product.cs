using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Text;
using System.Text.RegularExpressions;
using DeAn06.TestHost;
using Microsoft.Diagnostics.NETCore.Client;

namespace DeAn06.Doors.Tests;

/// <summary>
/// The product as a process of its own, with a private database and a synthetic history, so that what ends it does not end its
/// test, and what it keeps is its own.
/// </summary>
public sealed partial class Product : IAsyncDisposable
{
    private const string Clock = "2023-08-18T09:00:00+07:00";

    private readonly ConcurrentQueue<string> said = new();
    private readonly Process process;

    private Product(string folder) => process = new Process { StartInfo = HowToStart(Folder = folder) };

    /// <summary>Where it keeps its data and its logs.</summary>
    public string Folder { get; }

    public Uri Address { get; private set; } = null!;

    private bool KeepsFolder { get; set; }

    public bool HasEnded => process.HasExited;

    /// <summary>The last that it said on its console, for a failure's message.</summary>
    public string LastWords => string.Join('\n', said.TakeLast(40));

    /// <param name="ct">Ends the wait for its history, which is made once for all that ask for it.</param>
    public static async Task<Product> StartAsync(CancellationToken ct) =>
        await StartAsync(await SharedFolder.CopyAsync($"demo{Clock}", StartOnceAsync, ct));

    private static async Task StartOnceAsync(string folder)
    {
        await using var product = await StartAsync(folder);
        product.KeepsFolder = true;
    }

    private static async Task<Product> StartAsync(string folder)
    {
        var product = new Product(folder);
        // As an operator's `mkdir` makes it.
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        product.process.EnableRaisingEvents = true;
        product.process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException(product.LastWords));
        product.process.OutputDataReceived += (_, line) => product.Hear(line.Data, ready);
        product.process.ErrorDataReceived += (_, line) => product.Hear(line.Data, ready);
        product.process.Start();
        product.process.BeginOutputReadLine();
        product.process.BeginErrorReadLine();
        product.Address = await ready.Task;
        return product;
    }

    /// <summary>With cookies of its own, which keep who signed in.</summary>
    public HttpClient NewClient() =>
        new(
            new SocketsHttpHandler
            {
                UseProxy = false,
                AllowAutoRedirect = false,
                RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            }
        )
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(2),
        };

    /// <summary>What stands in memory (VmRSS) once nothing more is given back, in MB.</summary>
    public async Task<int> SettledMegabytesAsync(CancellationToken ct)
    {
        var least = int.MaxValue;
        for (var same = 0; same < 3; )
        {
            await CollectGarbageAsync(ct);
            await Task.Delay(TimeSpan.FromSeconds(3), ct);
            process.Refresh();
            var now = (int)(process.WorkingSet64 / 1_000_000);
            same = now < least * 0.99 ? 0 : same + 1;
            least = Math.Min(least, now);
        }

        return least;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        if (!KeepsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>An idle process has no reason to collect; it does when a profiler asks for its heap.</summary>
    private async Task CollectGarbageAsync(CancellationToken ct)
    {
        const long heapCollect = 0x800000;
        using var session = await new DiagnosticsClient(process.Id).StartEventPipeSessionAsync(
            [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, heapCollect)],
            requestRundown: false,
            token: ct
        );
        var read = session.EventStream.CopyToAsync(Stream.Null, ct);
        await session.StopAsync(ct);
        await read;
    }

    private void Hear(string? line, TaskCompletionSource<Uri> ready)
    {
        if (line is null)
        {
            return;
        }

        said.Enqueue(line);
        if (ItsAddress().Match(line) is { Success: true } found)
        {
            ready.TrySetResult(new Uri(found.Value));
        }
    }

    private static ProcessStartInfo HowToStart(string folder)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "DeAn06.Host.dll"), "--demo"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PORT"] = "0",
                ["DATA_DIR"] = folder,
                ["DEMO_CLOCK"] = Clock,
            },
        };
        start.Environment.Remove("ConnectionStrings__Default");
        return start;
    }

    [GeneratedRegex("http://(localhost|127\\.0\\.0\\.1):[0-9]+")]
    private static partial Regex ItsAddress();
}
