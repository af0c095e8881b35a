using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using DeAn06.Host.Postgres;
using Npgsql;

namespace DeAn06.Host.Startup;

/// <summary>The program from its first line to its exit code.</summary>
internal static class Launcher
{
    public static Task<int> RunAsync(string[] args)
    {
        PrivateFiles.Only();
        return RunAsync(
            args,
            Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? "")),
            Console.Error
        );
    }

    internal static async Task<int> RunAsync(
        string[] args,
        IEnumerable<KeyValuePair<string, string>> environment,
        TextWriter errors
    )
    {
        // What people read is formatted where it is written; nothing may hang on the machine's language.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var stop = new CancellationTokenSource();
        HostApplication? running = null;

        // From the first line on: a signal that comes during start-up must still stop PostgreSQL.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Drain);
        try
        {
            var options = LaunchOptions.Read(args, GivenSettings.Of(environment).Value);
            await using var application = await HostApplication.StartAsync(options, Modules.All, stop.Token);
            Console.WriteLine(application.Welcome());
            running = application;
            await application.WaitForShutdownAsync(stop.Token);
            if (application.Failure is { } failure)
            {
                await Console.Error.WriteLineAsync(failure);
                return 1;
            }

            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e)
        {
            await errors.WriteLineAsync(
                Explain(e)
                    ?? $"Chương trình dừng vì một lỗi không lường trước. Gửi nội dung sau cho người phát triển: {e}"
            );
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        // A supervisor's way to stop: the balancer before us gets time to look elsewhere. A second time does not wait.
        void Drain(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.CancelAfter(running?.Leave() ?? TimeSpan.Zero);
        }
    }

    /// <summary>What an operator can put right, in one line; null for a bug, which keeps its stack.</summary>
    private static string? Explain(Exception e) =>
        e switch
        {
            LaunchException or PostgresUnavailableException => e.Message.ReplaceLineEndings(" "),
            NpgsqlException => DatabaseTrouble.At(Settings.Database.Name, e).Message,
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                $"Cổng đang được chương trình khác dùng. Đặt {Settings.Port.Name} sang cổng khác, ví dụ {Settings.Port.Name}=8081.",
            _ => null,
        };
}

/// <summary>The program cannot start as it was asked to; the message says why and what to do.</summary>
internal sealed class LaunchException(string message) : Exception(message);
