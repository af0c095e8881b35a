using System.Diagnostics;

namespace DeAn06.Host.Postgres;

/// <summary>The ordinary user that the server runs as: PostgreSQL refuses root.</summary>
internal sealed class ServerAccount
{
    /// <summary>Null: the user that runs this program.</summary>
    private readonly string? name;

    private ServerAccount(string? name) => this.name = name;

    /// <summary>True where the server's user is another one than this program's.</summary>
    public bool IsAnother => name is not null;

    public static ServerAccount OfThisProcess()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(null);
        }

        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return new ServerAccount(
            users.Contains("postgres") ? "postgres"
            : users.Contains("nobody") ? "nobody"
            : throw new PostgresUnavailableException(
                "PostgreSQL không chạy được bằng tài khoản root và máy không có tài khoản “postgres”. Cài gói “postgresql”."
            )
        );
    }

    /// <summary>Gives a file or folder to the server's user.</summary>
    public Task OwnAsync(string path, CancellationToken ct) =>
        name is null ? Task.CompletedTask : RunAsRootAsync("/bin/chown", [name + ":", path], ct);

    /// <summary>Runs a program as the server's user.</summary>
    public async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var (exitCode, said) = await ExecuteAsync(name, program, arguments, ct);
        if (exitCode != 0)
        {
            throw new PostgresUnavailableException(
                $"{Path.GetFileName(program)} không thành công (mã {exitCode}): {said.Trim()}"
            );
        }
    }

    /// <summary>The same where a failure is an answer.</summary>
    public async Task<bool> TryRunAsync(string program, IReadOnlyList<string> arguments) =>
        (await ExecuteAsync(name, program, arguments, CancellationToken.None)).ExitCode == 0;

    /// <summary>What a program run as the server's user prints.</summary>
    public async Task<string> AskAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct) =>
        (await ExecuteAsync(name, program, arguments, ct)).Said.Trim();

    private static async Task RunAsRootAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var (exitCode, said) = await ExecuteAsync(null, program, arguments, ct);
        if (exitCode != 0)
        {
            throw new PostgresUnavailableException($"{Path.GetFileName(program)} không thành công: {said.Trim()}");
        }
    }

    private static async Task<(int ExitCode, string Said)> ExecuteAsync(
        string? user,
        string program,
        IReadOnlyList<string> arguments,
        CancellationToken ct
    )
    {
        // From "/", because the user must be able to stat the working directory.
        var start = new ProcessStartInfo
        {
            FileName = user is null ? program : "setpriv",
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (user is not null)
        {
            string[] dropRoot = [$"--reuid={user}", $"--regid={user}", "--init-groups", "--", program];
            foreach (var argument in dropRoot)
            {
                start.ArgumentList.Add(argument);
            }
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The server inherits this; variables of PostgreSQL's own clients must not steer it.
        foreach (
            var variable in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList()
        )
        {
            start.Environment.Remove(variable);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Run(start, program);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked is gone; the program must not work on in the data folder.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private static Process Run(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new PostgresUnavailableException(
                $"Không chạy được {program} ({e.Message}). Cài lại gói “postgresql”."
            );
        }
    }
}
