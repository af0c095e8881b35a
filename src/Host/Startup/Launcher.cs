using System.Globalization;
using System.Runtime.InteropServices;
using DeAn06.Host.Postgres;
using Npgsql;

namespace DeAn06.Host.Startup;

/// <summary>The program from its first line to its exit code.</summary>
internal static class Launcher
{
    public static async Task<int> RunAsync(string[] args)
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
            var options = LaunchOptions.Read(args, Environment.GetEnvironmentVariable);
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
        catch (Exception e) when (Explain(e) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
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
            LaunchException or PostgresUnavailableException => e.Message,
            NpgsqlException =>
                $"{Trouble(e)} Kiểm tra ConnectionStrings__Default rồi khởi động lại (chi tiết kỹ thuật: {e.Message}).",
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                "Cổng đang được chương trình khác dùng. Đặt PORT sang cổng khác, ví dụ PORT=8081.",
            _ => null,
        };

    private static string Trouble(Exception e) =>
        (e as PostgresException)?.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "Cơ sở dữ liệu không nhận tài khoản hoặc mật khẩu đã khai báo.",
            PostgresErrorCodes.InvalidCatalogName => "Máy chủ cơ sở dữ liệu không có cơ sở dữ liệu đã khai báo.",
            PostgresErrorCodes.InsufficientPrivilege =>
                "Tài khoản cơ sở dữ liệu chưa đủ quyền; cần quyền tạo lược đồ và tạo tài khoản.",
            PostgresErrorCodes.TooManyConnections => "Máy chủ cơ sở dữ liệu đã hết kết nối.",
            null => "Không kết nối được tới cơ sở dữ liệu.",
            _ => "Cơ sở dữ liệu từ chối một lệnh khi chuẩn bị dữ liệu.",
        };
}

/// <summary>The program cannot start as it was asked to; the message says why and what to do.</summary>
internal sealed class LaunchException(string message) : Exception(message);
