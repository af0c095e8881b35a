using System.Diagnostics;
using System.Globalization;

namespace DeAn06.Host.Postgres;

/// <summary>A process of a PostgreSQL server, told from a later one of the same number by when it started.</summary>
internal readonly record struct ServerProcess(int Id, long StartedAt)
{
    /// <summary>The process with this number, if it runs.</summary>
    public static ServerProcess? Of(int id) => StatOf(id) is { Ended: false } stat ? new(id, stat.StartedAt) : null;

    public bool IsRunning => Of(Id) == this;

    /// <summary>
    /// Every server process that works in this data folder: PostgreSQL's processes stand in it. After the death of the first of them others
    /// may live on for a moment, and as long as they do no new server can take the folder.
    /// </summary>
    public static IReadOnlyList<ServerProcess> In(string cluster)
    {
        var found = new List<ServerProcess>();
        var real = RealPathOf(cluster);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && real is not null
                && WorkingFolderOf(folder) == real
                && StatOf(id) is { Ended: false, Name: "postgres" } stat
            )
            {
                found.Add(new(id, stat.StartedAt));
            }
        }

        return found;
    }

    /// <summary>
    /// They hold their server's shared memory, and PostgreSQL starts no other beside them. They end by themselves as soon as they notice;
    /// those that are long at work are ended, their transactions being lost anyway.
    /// </summary>
    public static async Task EndLeftOversAsync(string cluster, CancellationToken ct)
    {
        for (var attempt = 0; In(cluster) is [_, ..] left; attempt++)
        {
            if (attempt >= 100)
            {
                throw new PostgresUnavailableException(
                    $"Các tiến trình cũ của PostgreSQL trên {cluster} không kết thúc: {string.Join(", ", left.Select(p => p.Id))}."
                );
            }

            if (attempt >= 20)
            {
                left.ToList().ForEach(process => process.End());
            }

            await Task.Delay(100, ct);
        }
    }

    private void End()
    {
        try
        {
            using var process = Process.GetProcessById(Id);
            if (IsRunning)
            {
                process.Kill();
            }
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It ended by itself.
        }
    }

    /// <summary>As the kernel names it, whatever links the way there has.</summary>
    private static string? RealPathOf(string cluster)
    {
        try
        {
            using var file = File.OpenHandle(Path.Combine(cluster, "PG_VERSION"));
            return Path.GetDirectoryName(
                File.ResolveLinkTarget($"/proc/self/fd/{file.DangerousGetHandle()}", returnFinalTarget: false)?.FullName
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? WorkingFolderOf(string folder)
    {
        try
        {
            return File.ResolveLinkTarget(Path.Combine(folder, "cwd"), returnFinalTarget: false)?.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>`123 (postgres) S …`: the name may hold anything, so the fields are counted from its end.</summary>
    private static (string Name, bool Ended, long StartedAt)? StatOf(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var (from, to) = (text.IndexOf('(', StringComparison.Ordinal), text.LastIndexOf(')'));
            var fields = text[(to + 2)..].Split(' ');
            return (
                text[(from + 1)..to],
                fields[0] is "Z" or "X",
                long.Parse(fields[19], CultureInfo.InvariantCulture)
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
