using System.Security.Cryptography;

namespace DeAn06.Host.Postgres;

/// <summary>Where a private server's data lie: `postgres` in the data folder, as long as the server's user can get there.</summary>
internal static class ClusterFolder
{
    /// <summary>
    /// Full path of the cluster, its parent ready. A clone under /root is closed to the server's user: there the cluster lies
    /// under /var/lib and a link in the data folder leads to it, so that nobody's rights are widened.
    /// </summary>
    public static async Task<string> PrepareAsync(string dataFolder, ServerAccount account, CancellationToken ct)
    {
        Directory.CreateDirectory(dataFolder);
        var home = Path.Combine(Path.GetFullPath(dataFolder), "postgres");
        var link = new DirectoryInfo(home);
        if (link.LinkTarget is not null && link.ResolveLinkTarget(returnFinalTarget: true) is { } elsewhere)
        {
            if (!elsewhere.Exists)
            {
                throw new PostgresUnavailableException(
                    $"{home} dẫn tới {elsewhere.FullName} nhưng thư mục này không còn. Khôi phục thư mục đó, hoặc xóa liên kết để bắt đầu với dữ liệu trống."
                );
            }

            return Path.Combine(elsewhere.FullName, "cluster");
        }

        if (!account.IsAnother)
        {
            CreatePrivate(home);
        }
        else if (await account.TryRunAsync("/usr/bin/test", ["-x", Path.GetDirectoryName(home)!]))
        {
            CreatePrivate(home);
            await account.OwnAsync(home, ct);
        }
        else if (Directory.Exists(home))
        {
            throw new PostgresUnavailableException(
                $"Tài khoản chạy PostgreSQL không vào được {home}. Đặt DATA_DIR tới một thư mục mà mọi tài khoản đi qua được."
            );
        }
        else
        {
            var reachable = $"/var/lib/dean06-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5))}";
            CreatePrivate(reachable);
            await account.OwnAsync(reachable, ct);
            Directory.CreateSymbolicLink(home, reachable);
            return Path.Combine(reachable, "cluster");
        }

        return Path.Combine(home, "cluster");
    }

    private static void CreatePrivate(string path) =>
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
