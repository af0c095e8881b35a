using System.Diagnostics;
using DeAn06.Host.Tests.Documents;

[assembly: AssemblyFixture(typeof(LibreOffice))]

namespace DeAn06.Host.Tests.Documents;

/// <summary>Opens a document as an office would: prints it by LibreOffice and reads the paper. One at a time: it is heavy.</summary>
public sealed class LibreOffice : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string folder = Directory.CreateTempSubdirectory("dean06-office-").FullName;
    private readonly SemaphoreSlim one = new(1);
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

    public void Dispose()
    {
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
            // A profile of its own: a running office of this machine is neither asked nor disturbed.
            var said = await RunAsync(
                "soffice",
                $"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                file
            );
            Assert.True(File.Exists(pdf), $"soffice made no PDF: {said}");
            return pdf;
        }
        finally
        {
            one.Release();
        }
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
