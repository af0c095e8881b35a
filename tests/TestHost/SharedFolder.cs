using System.Diagnostics;
using System.Globalization;

namespace DeAn06.TestHost;

/// <summary>
/// A data folder of the product that is dear to make: made by whichever test process needs it first, and copied for each. `./test` names
/// the folder that its processes share in `TEST_SHARED`; without it each process makes its own.
/// </summary>
public static class SharedFolder
{
    private static readonly string Root = Shared();

    /// <param name="name">What is in it: folders of one name are the same.</param>
    /// <param name="make">Fills an empty folder, and leaves nothing running there.</param>
    /// <returns>A copy, which is the caller's to change and to delete.</returns>
    public static async Task<string> CopyAsync(string name, Func<string, Task> make, CancellationToken ct)
    {
        var made = Path.Combine(Root, string.Concat(name.Where(char.IsAsciiLetterOrDigit)));
        await using (await AloneAsync($"{made}.lock", ct))
        {
            if (!File.Exists($"{made}.done"))
            {
                if (Directory.Exists(made))
                {
                    Directory.Delete(made, recursive: true);
                }

                await make(Directory.CreateDirectory(made, OpenToAll).FullName);
                await File.WriteAllTextAsync($"{made}.done", "", ct);
            }
        }

        var copy = Path.Combine(
            Path.GetTempPath(),
            $"dean06-copy-{Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture)[..12]}"
        );
        // Owners and times stay: PostgreSQL takes a cluster of its own user alone.
        using var copying = Process.Start("cp", ["-a", made, copy]);
        await copying.WaitForExitAsync(ct);
        return copying.ExitCode == 0 ? copy : throw new InvalidOperationException($"{made} cannot be copied.");
    }

    /// <summary>An empty folder, its server's files within it: PostgreSQL's user comes through.</summary>
    public static string New()
    {
        var folder = Directory.CreateTempSubdirectory("dean06-data-").FullName;
        File.SetUnixFileMode(folder, OpenToAll);
        return folder;
    }

    /// <summary>PostgreSQL's user must come through to its own folder.</summary>
    private const UnixFileMode OpenToAll = (UnixFileMode)0b111_101_101;

    private static string Shared()
    {
        if (Environment.GetEnvironmentVariable("TEST_SHARED") is { Length: > 0 } given)
        {
            return given;
        }

        var own = Directory.CreateTempSubdirectory("dean06-shared-").FullName;
        File.SetUnixFileMode(own, OpenToAll);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(own, recursive: true);
        return own;
    }

    /// <summary>Held by one process at a time; the system gives it back when a process dies.</summary>
    private static async Task<FileStream> AloneAsync(string file, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
            }
        }
    }
}
