namespace DeAn06.Doors.Tests.Contract;

/// <summary>Accounts, figures and logs are for nobody else on the machine.</summary>
public sealed class PrivateFilesTests(Running running)
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    [Fact]
    public void Nobody_else_reads_or_writes_what_the_product_keeps()
    {
        var kept = Directory.GetFileSystemEntries(running.Product.Folder, "*", SearchOption.AllDirectories);

        Assert.Contains(kept, path => path.EndsWith(".json", StringComparison.Ordinal));
        Assert.Contains(kept, path => Path.GetFileName(path) == "PG_VERSION");
        Assert.DoesNotContain(kept, path => (File.GetUnixFileMode(path) & Others) != 0);
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
}
