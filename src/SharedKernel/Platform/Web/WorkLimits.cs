namespace DeAn06.Platform.Web;

/// <summary>How much heavy work (<see cref="HeavyWork"/>) runs at once and how much waits for it.</summary>
internal sealed record WorkLimits
{
    /// <summary>In this process: one a processor, for it is processors that reading files and making documents take.</summary>
    public int AtOnce { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Waiting in this process, of all people: on the last evening a province sends hundreds of workbooks.</summary>
    public int Waiting { get; init; } = 60;

    /// <summary>Of one person: the browser brings in workbooks three at a time.</summary>
    public int AtOnceByPerson { get; init; } = 3;

    /// <summary>Of one person, waiting for the own three.</summary>
    public int WaitingByPerson { get; init; } = 12;

    /// <summary>Bytes of a body that wait in memory; a larger one waits in the system's folder for temporary files. A unit's workbook has 50,000.</summary>
    public int InMemory { get; init; } = 200_000;

    /// <summary>Nobody waits longer; a browser gives up a download after 30 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>When to come again after a refusal: by then a few have had their turn.</summary>
    public TimeSpan ComeAgain { get; init; } = TimeSpan.FromSeconds(5);
}
