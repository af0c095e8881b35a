namespace DeAn06.Host.Startup;

/// <summary>The folder of the private database and of the logs: there, writable, and nobody else's to read.</summary>
internal static class DataFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The private database's user must get to its own folder, without seeing what else is there.</summary>
    private const UnixFileMode PassedThrough = Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="passable">The private PostgreSQL runs as another user than this program.</param>
    public static void Prepare(string path, bool passable)
    {
        var right = passable ? PassedThrough : Owner;
        try
        {
            if (!Directory.Exists(path))
            {
                Directory.CreateDirectory(path, right);
                // The creating mask may have taken the passage.
                File.SetUnixFileMode(path, right);
            }
            else if (IsOurs(path))
            {
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) & right);
            }

            CloseLogs(LogsOf(path));
            var probe = Path.Combine(path, $".thu-ghi-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LaunchException(
                $"Không ghi được vào thư mục {path}. Đặt {Settings.DataDir.Name} tới một thư mục mà tài khoản chạy chương trình ghi được (chi tiết kỹ thuật: {e.Message})."
            );
        }
    }

    public static string LogsOf(string path) => Path.Combine(path, "logs");

    private static void CloseLogs(string logs)
    {
        Directory.CreateDirectory(logs, Owner);
        File.SetUnixFileMode(logs, Owner);
        foreach (var file in Directory.EnumerateFiles(logs))
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>A folder that holds other things too (`/tmp`, a home) keeps its rights; what we make in it is closed either way.</summary>
    private static bool IsOurs(string path) =>
        Directory
            .EnumerateFileSystemEntries(path)
            .Select(entry => Path.GetFileName(entry))
            .All(name => name is "in-use" or "logs" or "postgres");
}
