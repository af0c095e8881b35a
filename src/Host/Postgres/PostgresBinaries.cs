using System.Globalization;

namespace DeAn06.Host.Postgres;

/// <summary>Where the server's programs are.</summary>
internal sealed class PostgresBinaries
{
    private const string DebianFolder = "/usr/lib/postgresql";
    private readonly string folder;

    private PostgresBinaries(string folder) => this.folder = folder;

    public string Of(string program) => Path.Combine(folder, program);

    /// <summary>Major version that made this cluster; null before it is made.</summary>
    public static int? VersionOf(string cluster)
    {
        var file = Path.Combine(cluster, "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The programs of that major version, or the newest.</summary>
    public static PostgresBinaries Find(int? version)
    {
        var debian = Directory.Exists(DebianFolder)
            ? Directory
                .EnumerateDirectories(DebianFolder)
                .Select(path => (Path: Path.Combine(path, "bin"), Version: MajorOf(Path.GetFileName(path))))
                .Where(found => File.Exists(Path.Combine(found.Path, "initdb")))
                .OrderByDescending(found => found.Version)
                .ToList()
            : [];
        if (debian.Find(found => version is null || found.Version == version) is { Path: { } newest })
        {
            return new PostgresBinaries(newest);
        }

        var elsewhere = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")));
        if (elsewhere is not null)
        {
            return new PostgresBinaries(elsewhere);
        }

        throw new PostgresUnavailableException(
            version is null
                ? "Không tìm thấy PostgreSQL. Cài gói “postgresql”, hoặc đặt ConnectionStrings__Default tới một máy chủ PostgreSQL có sẵn."
                : $"Dữ liệu được tạo bằng PostgreSQL {version}, phiên bản này không còn trên máy. Cài gói “postgresql-{version}”."
        );
    }

    private static int MajorOf(string? name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
