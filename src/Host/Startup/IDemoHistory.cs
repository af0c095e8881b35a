namespace DeAn06.Host.Startup;

/// <summary>Files the synthetic history that `--demo` asks for. Runs once the modules are seeded, before the ready line.</summary>
internal interface IDemoHistory
{
    /// <summary>Does nothing where the history is already there. Leaves the clock where it found it.</summary>
    Task FileAsync(DemoClock clock, CancellationToken ct);
}
