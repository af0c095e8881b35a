using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DeAn06.Host.Operations;

/// <summary>
/// The log's files: one a day or more, bounded in size and number. Where they cannot be written (a full disk, a right taken away) the
/// program goes on and says so on its console, once, and again when they can.
/// </summary>
internal sealed class LogFile(string folder, TextWriter console) : ILogEventSink, ILoggingFailureListener, IDisposable
{
    /// <summary>Together at most 2 GB.</summary>
    private const int MostFiles = 32;
    private const long LargestFile = 64_000_000;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private ILogEventSink? files;
    private bool failed;
    private string reason = "";
    private long lost;
    private DateTimeOffset retryAt;

    public void Emit(LogEvent line)
    {
        lock (gate)
        {
            if (lost > 0 && line.Timestamp < retryAt)
            {
                lost++;
                return;
            }

            failed = false;
            files ??= Open();
            files.Emit(line);
            if (failed)
            {
                Lose(line);
            }
            else if (lost > 0)
            {
                console.WriteLine($"Đã ghi lại được nhật ký vào {folder}; {lost} dòng trước đó không ghi được.");
                lost = 0;
            }
        }
    }

    public void OnLoggingFailed(
        object sender,
        LoggingFailureKind kind,
        string message,
        IReadOnlyCollection<LogEvent>? events,
        Exception? exception
    )
    {
        // An old file that cannot be removed loses no line.
        if (kind != LoggingFailureKind.Temporary || events is not null)
        {
            failed = true;
            reason = exception?.Message ?? message;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            (files as IDisposable)?.Dispose();
        }
    }

    private void Lose(LogEvent line)
    {
        if (lost == 0)
        {
            console.WriteLine(
                $"Không ghi được nhật ký vào {folder} ({reason}). Chương trình vẫn chạy; các dòng nhật ký bị mất cho đến khi ghi lại được. Kiểm tra dung lượng ổ đĩa và quyền của thư mục này."
            );
        }

        lost++;
        retryAt = line.Timestamp + RetryAfter;

        // What the file's writer still holds must not come out twice, or half, later.
        var broken = files as IDisposable;
        files = null;
        try
        {
            broken?.Dispose();
        }
        catch (IOException)
        {
            // The same once more.
        }
    }

    private ILogEventSink Open() =>
        LoggerSinkConfiguration.CreateSink(to =>
            to.Fallible(
                file =>
                    file.File(
                        new CompactJsonFormatter(),
                        Path.Combine(folder, "host-.json"),
                        rollingInterval: RollingInterval.Day,
                        fileSizeLimitBytes: LargestFile,
                        rollOnFileSizeLimit: true,
                        retainedFileCountLimit: MostFiles
                    ),
                this
            )
        );
}
