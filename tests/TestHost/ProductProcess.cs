using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace DeAn06.TestHost;

/// <summary>The product as a process of its own, so that what ends it does not end its test. It has a private database, unless told otherwise.</summary>
public sealed partial class ProductProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> said = [];
    private readonly ConcurrentQueue<string> complained = [];
    private readonly Process process;

    private ProductProcess(ProcessStartInfo start) => process = new Process { StartInfo = start };

    public Uri Address { get; private set; } = null!;

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>The last that it said on its console, for a failure's message.</summary>
    public string LastWords => string.Join('\n', said.TakeLast(40));

    /// <summary>What it says on its console of what goes wrong.</summary>
    public IReadOnlyList<string> Complaints => [.. complained];

    /// <summary>What stands in its memory (VmRSS), in MB.</summary>
    public int Megabytes
    {
        get
        {
            process.Refresh();
            return (int)(process.WorkingSet64 / 1_000_000);
        }
    }

    /// <summary>Starts `--demo` and waits until it says where it is.</summary>
    /// <param name="folder">Its data folder.</param>
    public static async Task<ProductProcess> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "DeAn06.Host.dll"), "--demo"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PORT"] = "0", ["DATA_DIR"] = folder },
        };
        start.Environment.Remove("ConnectionStrings__Default");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var product = new ProductProcess(start);
        await product.StartAsync();
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

    /// <param name="name">`TERM`, `INT` …</param>
    public void Signal(string name) => Process.Start("kill", [$"-{name}", $"{process.Id}"]).WaitForExit();

    public void Kill() => process.Kill();

    public Task ExitAsync(CancellationToken ct) => process.WaitForExitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // The second does not wait; SIGINT is not heard by what a script started in the background.
            Signal("TERM");
            Signal("TERM");
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    private async Task StartAsync()
    {
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException(LastWords));
        process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, ready, complained);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await ready.Task;
    }

    private void Hear(string? line, TaskCompletionSource<Uri> ready, ConcurrentQueue<string>? also = null)
    {
        if (line is null)
        {
            return;
        }

        said.Enqueue(line);
        also?.Enqueue(line);
        if (ItsAddress().Match(line) is { Success: true } found)
        {
            ready.TrySetResult(new Uri(found.Value));
        }
    }

    [GeneratedRegex("http://(localhost|127\\.0\\.0\\.1):[0-9]+")]
    private static partial Regex ItsAddress();
}
