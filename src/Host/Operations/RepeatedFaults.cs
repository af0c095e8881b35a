using System.Globalization;
using DeAn06.Platform.Persistence;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace DeAn06.Host.Operations;

/// <summary>
/// A fault is written once a minute, then counted. Its first line has the stack. Lines of a database that is away, one for each request
/// and each pass of what runs in the background, are left out and counted; of other faults every line stays, without its stack, so that an
/// answer's trace is found.
/// </summary>
internal sealed class RepeatedFaults(ILogEventSink inner) : ILogEventSink, IDisposable
{
    /// <summary>Set on the line of a request that could not be answered whole because a database is away.</summary>
    public const string Unavailable = "Unavailable";

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    // Kinds are few; past this many something else is wrong, and every line is written.
    private const int Most = 500;

    private static readonly MessageTemplate Summary = new MessageTemplateParser().Parse(
        "{Count} more lines of this in {Seconds} s, left out: {Fault}"
    );

    private readonly Lock gate = new();

    /// <summary>Causes whose stack was written, and when.</summary>
    private readonly Dictionary<string, DateTimeOffset> stacks = [];

    /// <summary>Lines that were written and are now left out.</summary>
    private readonly Dictionary<string, Kind> kinds = [];

    public void Emit(LogEvent line)
    {
        lock (gate)
        {
            Forget(line.Timestamp, Quiet);
            var said = line.Exception is { } failure && !IsNew(failure, line.Timestamp) ? WithoutStack(line) : line;
            if (!IsAway(line) || IsNew(line))
            {
                inner.Emit(said);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            Forget(TimeProvider.System.GetLocalNow(), TimeSpan.Zero);
            (inner as IDisposable)?.Dispose();
        }
    }

    private static bool IsAway(LogEvent line) =>
        DatabaseFailure.IsAway(line.Exception) || line.Properties.ContainsKey(Unavailable);

    private bool IsNew(Exception failure, DateTimeOffset at)
    {
        var root = failure.GetBaseException();
        // A server that goes refuses, breaks off and is silent in turn: one cause.
        var cause = DatabaseFailure.IsAway(failure)
            ? nameof(DatabaseFailure)
            : $"{root.GetType().FullName} {root.TargetSite}";
        return stacks.Count >= Most || stacks.TryAdd(cause, at);
    }

    private bool IsNew(LogEvent line)
    {
        var kind = $"{line.MessageTemplate.Text} {line.Properties.GetValueOrDefault("Route")}";
        if (kinds.TryGetValue(kind, out var known))
        {
            known.More++;
            return false;
        }

        return kinds.Count >= Most || kinds.TryAdd(kind, new Kind(line));
    }

    private void Forget(DateTimeOffset now, TimeSpan after)
    {
        foreach (var (cause, _) in stacks.Where(stack => now - stack.Value >= after).ToArray())
        {
            stacks.Remove(cause);
        }

        foreach (var (name, kind) in kinds.Where(k => now - k.Value.First.Timestamp >= after).ToArray())
        {
            kinds.Remove(name);
            if (kind.More > 0)
            {
                inner.Emit(Counted(kind, now));
            }
        }
    }

    private static LogEvent Counted(Kind kind, DateTimeOffset now) =>
        new(
            now,
            kind.First.Level,
            exception: null,
            Summary,
            [
                new("Count", new ScalarValue(kind.More)),
                new("Seconds", new ScalarValue((int)(now - kind.First.Timestamp).TotalSeconds)),
                new("Fault", new ScalarValue(kind.First.RenderMessage(CultureInfo.InvariantCulture))),
            ]
        );

    private static LogEvent WithoutStack(LogEvent line) =>
        new(
            line.Timestamp,
            line.Level,
            exception: null,
            line.MessageTemplate,
            [
                .. line.Properties.Select(p => new LogEventProperty(p.Key, p.Value)),
                new("Failure", new ScalarValue($"{line.Exception!.GetType().Name}: {line.Exception.Message}")),
            ],
            line.TraceId ?? default,
            line.SpanId ?? default
        );

    private sealed class Kind(LogEvent first)
    {
        public LogEvent First => first;

        public int More { get; set; }
    }
}
