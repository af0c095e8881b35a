using System.Diagnostics;
using DeAn06.Host.Tests.Documents;

[assembly: AssemblyFixture(typeof(LibreOffice))]

namespace DeAn06.Host.Tests.Documents;

/// <summary>
/// Opens a document as an office would: prints it by LibreOffice and reads the paper. One at a time: it is heavy. It starts with the first
/// document and stays, since its start costs five times what a document does.
/// </summary>
public sealed class LibreOffice : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string folder = Directory.CreateTempSubdirectory("dean06-office-").FullName;
    private readonly SemaphoreSlim one = new(1);
    private Process? running;
    private int documents;

    /// <summary>The words on its pages, a form feed after each page, columns side by side.</summary>
    /// <param name="kind">`docx` or `xlsx`.</param>
    public async Task<string> TextAsync(byte[] document, string kind = "docx")
    {
        var pdf = await PrintAsync(document, kind);
        var text = Path.ChangeExtension(pdf, "txt");
        await RunAsync("pdftotext", "-layout", "-enc", "UTF-8", pdf, text);
        return (await File.ReadAllTextAsync(text, TestContext.Current.CancellationToken)).Normalize();
    }

    /// <summary>Takes a picture of one of its pages, the first being 1, into a file ending in `.png`.</summary>
    public async Task PictureAsync(byte[] document, int page, string file, int dotsPerInch = 72, string kind = "docx")
    {
        var pdf = await PrintAsync(document, kind);
        await RunAsync(
            "pdftoppm",
            "-png",
            "-gray",
            "-singlefile",
            "-r",
            $"{dotsPerInch}",
            "-f",
            $"{page}",
            "-l",
            $"{page}",
            pdf,
            Path.ChangeExtension(file, null)
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (running is { HasExited: false })
        {
            // The command that started it ends with it.
            using var program = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(Number), null));
            program.Kill();
            await running.WaitForExitAsync(CancellationToken.None);
        }

        running?.Dispose();
        one.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> PrintAsync(byte[] document, string kind)
    {
        var ct = TestContext.Current.CancellationToken;
        await one.WaitAsync(ct);
        try
        {
            var file = Path.Combine(folder, $"document-{++documents}.{kind}");
            var pdf = Path.ChangeExtension(file, "pdf");
            await File.WriteAllBytesAsync(file, document, ct);
            if (running is null or { HasExited: true })
            {
                running = await StartAsync(ct);
            }

            // Handed to the office that runs with this profile; where none does, this one prints it and ends.
            var said = await RunAsync("soffice", [.. OfThisFolder, "--convert-to", "pdf", "--outdir", folder, file]);
            Assert.True(File.Exists(pdf), $"soffice made no PDF: {said}");
            return pdf;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>A profile of its own: an office of this machine that runs already is neither asked nor disturbed.</summary>
    private string[] OfThisFolder => [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore"];

    private string Number => Path.Combine(folder, "running");

    /// <summary>
    /// With a text open: without one it would end with the first document that it printed. Its process number is written once it takes
    /// documents from others.
    /// </summary>
    private async Task<Process> StartAsync(CancellationToken ct)
    {
        var text = Path.Combine(folder, "open.txt");
        await File.WriteAllTextAsync(text, "", ct);
        File.Delete(Number);
        var office =
            Process.Start(new ProcessStartInfo("soffice", [.. OfThisFolder, "--nologo", $"--pidfile={Number}", text]))
            ?? throw new InvalidOperationException("soffice does not start.");
        while (!File.Exists(Number) && !office.HasExited)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }

        return office;
    }

    /// <summary>What the command said; fails where it fails.</summary>
    private static async Task<string> RunAsync(string command, params string[] arguments)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var process =
            Process.Start(
                new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            ) ?? throw new InvalidOperationException($"{command} does not start.");
        try
        {
            var (output, errors) = (
                process.StandardOutput.ReadToEndAsync(patience.Token),
                process.StandardError.ReadToEndAsync(patience.Token)
            );
            await process.WaitForExitAsync(patience.Token);
            var said = $"{await output}{await errors}";
            Assert.True(process.ExitCode == 0, $"{command} ended with {process.ExitCode}: {said}");
            return said;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
