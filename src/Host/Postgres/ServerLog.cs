using System.Text;
using System.Text.RegularExpressions;

namespace DeAn06.Host.Postgres;

/// <summary>What a private server writes about itself, in English. Bounded: past a size the file becomes the one before.</summary>
internal sealed class ServerLog(string cluster)
{
    private const long Largest = 10_000_000;
    private const int Tail = 16_000;

    public string Path { get; } = System.IO.Path.Combine(cluster, "server.log");

    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Copied and emptied, not renamed: the server appends to the file that it opened.</summary>
    public void Bound()
    {
        try
        {
            if (Length > Largest)
            {
                File.Copy(Path, Path + ".1", overwrite: true);
                using var file = new FileStream(Path, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Tried again the next time; the server's own work must not hang on it.
        }
    }

    /// <summary>Why the server does not run, by what it has written since the log had this length.</summary>
    public ServerFault FaultSince(long length)
    {
        try
        {
            using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            file.Seek(Math.Max(file.Length >= length ? length : 0, file.Length - Tail), SeekOrigin.Begin);
            return ServerFault.In(new StreamReader(file, Encoding.UTF8).ReadToEnd());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ServerFault.Unknown;
        }
    }
}

/// <summary>Why a server ended or does not start.</summary>
/// <param name="Words">Vietnamese.</param>
/// <param name="Passes">Trying again may help.</param>
internal sealed partial record ServerFault(string Words, bool Passes)
{
    public static ServerFault Unknown { get; } = new("không rõ nguyên nhân", Passes: true);

    private static readonly (string Sign, ServerFault Fault)[] Known =
    [
        ("No space left on device", new("ổ đĩa chứa dữ liệu đã đầy; giải phóng dung lượng", true)),
        ("Disk quota exceeded", new("dung lượng dành cho tài khoản chạy PostgreSQL đã hết", true)),
        ("Cannot allocate memory", new("máy hết bộ nhớ", true)),
        ("out of memory", new("máy hết bộ nhớ", true)),
        ("Read-only file system", new("ổ đĩa chứa dữ liệu chỉ cho đọc", true)),
        ("could not locate a valid checkpoint", new("dữ liệu bị hỏng; khôi phục từ bản sao lưu", false)),
        ("invalid checkpoint record", new("dữ liệu bị hỏng; khôi phục từ bản sao lưu", false)),
        ("contains errors", new("tệp cấu hình của PostgreSQL có lỗi", false)),
        ("are incompatible with server", new("dữ liệu không do phiên bản PostgreSQL này tạo ra", false)),
        ("has wrong ownership", new("thư mục dữ liệu thuộc tài khoản khác", false)),
        ("has invalid permissions", new("quyền của thư mục dữ liệu không đúng", false)),
        ("No such file or directory", new("thư mục dữ liệu thiếu tệp; khôi phục từ bản sao lưu", false)),
    ];

    /// <summary>By the last line that says why; what is not known is quoted.</summary>
    public static ServerFault In(string log)
    {
        var last = LastWords().Matches(log).LastOrDefault()?.Groups[1].Value.Trim();
        // A reason that passes may stand before the line that gives up for it.
        return Known.FirstOrDefault(known => last?.Contains(known.Sign, StringComparison.Ordinal) == true).Fault
            ?? Known
                .FirstOrDefault(known => known.Fault.Passes && log.Contains(known.Sign, StringComparison.Ordinal))
                .Fault
            ?? (last is null ? Unknown : new ServerFault($"PostgreSQL báo: {last}", Passes: true));
    }

    [GeneratedRegex(@"(?:FATAL|PANIC):(?!\s*terminating)(.*)")]
    private static partial Regex LastWords();
}
