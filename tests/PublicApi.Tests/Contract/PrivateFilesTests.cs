namespace DeAn06.PublicApi.Tests.Contract;

/// <summary>Accounts, figures and logs are for nobody else on the machine.</summary>
public sealed class PrivateFilesTests(Running running)
{
    private const UnixFileMode Open =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private const UnixFileMode Passed = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    [Fact]
    public void Nobody_else_reads_or_writes_what_the_product_keeps()
    {
        var folder = running.Product.Folder;

        Assert.Equal(0, (int)(File.GetUnixFileMode(folder) & Open));
        Assert.Contains(Path.Combine(folder, "logs"), Directory.GetDirectories(folder));
        Assert.Contains(Path.Combine(folder, "postgres"), Directory.GetDirectories(folder));
        Assert.DoesNotContain(WithinReach(folder), path => (File.GetUnixFileMode(path) & Open) != 0);
    }

    [Fact]
    public void The_logs_are_their_owners_alone()
    {
        var logs = Path.Combine(running.Product.Folder, "logs");

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(logs)
        );
        var files = Directory.GetFiles(logs);
        Assert.NotEmpty(files);
        Assert.All(
            files,
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file))
        );
    }

    /// <summary>What stands in a folder that lets others through, and so on: of the rest nothing can be opened.</summary>
    private static IEnumerable<string> WithinReach(string folder) =>
        Directory
            .EnumerateFileSystemEntries(folder)
            .SelectMany(path =>
                Directory.Exists(path) && (File.GetUnixFileMode(path) & Passed) != 0
                    ? WithinReach(path).Prepend(path)
                    : [path]
            );
}
