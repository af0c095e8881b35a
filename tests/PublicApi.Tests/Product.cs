using System.Diagnostics.Tracing;
using DeAn06.TestHost;
using Microsoft.Diagnostics.NETCore.Client;

namespace DeAn06.PublicApi.Tests;

/// <summary>The product as a process of its own, with a private database and a synthetic history that are its own.</summary>
public sealed class Product : IAsyncDisposable
{
    private readonly ProductProcess process;

    private Product(ProductProcess process, string folder) => (this.process, Folder) = (process, folder);

    /// <summary>Where it keeps its data and its logs.</summary>
    public string Folder { get; }

    public Uri Address => process.Address;

    public bool HasEnded => process.HasEnded;

    /// <summary>The last that it said on its console, for a failure's message.</summary>
    public string LastWords => process.LastWords;

    /// <param name="ct">Ends the wait for its history, which is made once for all that ask for it.</param>
    public static async Task<Product> StartAsync(CancellationToken ct)
    {
        var folder = await DemoFolder.CopyAsync(DemoFolder.Clock, ct);
        return new Product(await ProductProcess.StartAsync(folder, ("DEMO_CLOCK", DemoFolder.Clock)), folder);
    }

    public HttpClient NewClient() => process.NewClient();

    /// <summary>What stands in memory (VmRSS) once nothing more is given back, in MB.</summary>
    public async Task<int> SettledMegabytesAsync(CancellationToken ct)
    {
        var least = int.MaxValue;
        for (var same = 0; same < 3; )
        {
            await CollectGarbageAsync(ct);
            await Task.Delay(TimeSpan.FromSeconds(3), ct);
            var now = process.Megabytes;
            same = now < least * 0.99 ? 0 : same + 1;
            least = Math.Min(least, now);
        }

        return least;
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
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
}
