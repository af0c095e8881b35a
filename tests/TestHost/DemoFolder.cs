namespace DeAn06.TestHost;

/// <summary>A data folder that holds the demonstration's accounts and history, as the program itself leaves it.</summary>
public static class DemoFolder
{
    /// <summary>Three days after August's deadline of 2023.</summary>
    public const string Clock = "2023-08-18T09:00:00+07:00";

    /// <returns>A copy, which is the caller's to change and to delete.</returns>
    public static Task<string> CopyAsync(string clock, CancellationToken ct) =>
        SharedFolder.CopyAsync(
            $"demo{clock}",
            async folder => await (await ProductProcess.StartAsync(folder, ("DEMO_CLOCK", clock))).DisposeAsync(),
            ct
        );
}
