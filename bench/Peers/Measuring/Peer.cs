using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DeAn06.Bench;

/// <summary>A peer's process. Its number lies in the temporary folder for the script that cleans up.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private readonly Process process;
    private readonly string pidFile;

    private Peer(Process process, Uri address, string work)
    {
        (this.process, Address) = (process, address);
        pidFile = Path.Combine(work, $"{process.Id}.pid");
        File.WriteAllText(pidFile, process.Id.ToString(CultureInfo.InvariantCulture));
    }

    public Uri Address { get; }

    /// <summary>Answers when something listens at its port.</summary>
    /// <param name="arguments">Of the program, once its address is known.</param>
    public static async Task<Peer> StartAsync(
        string work,
        string program,
        Func<Uri, IEnumerable<string>> arguments,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(program, arguments(address));
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["PORT"] = address.Port.ToString(CultureInfo.InvariantCulture);
        var peer = new Peer(Process.Start(start)!, address, work);
        for (var i = 0; i < 600; i++)
        {
            if (peer.process.HasExited)
            {
                throw new InvalidOperationException(
                    $"{program} ended with code {peer.process.ExitCode} before it listened."
                );
            }

            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, address.Port);
                return peer;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException($"{program} did not listen within a minute.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            {
                process.Kill();
            }
        }

        process.Dispose();
        File.Delete(pidFile);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
