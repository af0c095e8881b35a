using DeAn06.Host.Operations;
using Npgsql;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace DeAn06.Outages.Tests;

/// <summary>A fault is written once and then counted; a log that cannot be written is missed aloud.</summary>
public sealed class LogTests
{
    private static readonly DateTimeOffset Start = new(2023, 7, 10, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly NpgsqlException Away = new("Failed to connect", new IOException("refused"));

    [Fact]
    public void Of_a_database_that_is_away_one_line_a_minute_and_how_many_more()
    {
        var written = new Kept();
        using var faults = new RepeatedFaults(written);
        for (var second = 0; second < 60; second++)
        {
            faults.Emit(Line(second, "No answer to {Path}", Away, ("Path", $"/{second}")));
            faults.Emit(Line(second, "Outbox of {Schema}", Away));
            faults.Emit(Line(second, "HTTP {Route}", null, ("Route", "/api/x"), (RepeatedFaults.Unavailable, true)));
            faults.Emit(Line(second, "HTTP {Route}", null, ("Route", "/api/y")));
        }

        Assert.Equal(
            60,
            written.Lines.RemoveAll(line => $"{line.Properties.GetValueOrDefault("Route")}" == "\"/api/y\"")
        );
        Assert.Equal(["No answer to {Path}", "Outbox of {Schema}", "HTTP {Route}"], Templates(written));
        Assert.Equal(Away, Assert.Single(written.Lines, line => line.Exception is not null).Exception);

        written.Lines.Clear();
        faults.Emit(Line(61, "No answer to {Path}", Away));
        Assert.Equal(["59", "59", "59"], written.Lines.SkipLast(1).Select(line => $"{line.Properties["Count"]}"));
        Assert.Equal(Away, written.Lines[^1].Exception);
    }

    [Fact]
    public void Of_any_other_fault_every_line_stays_and_its_stack_once_a_minute()
    {
        var written = new Kept();
        using var faults = new RepeatedFaults(written);
        for (var second = 0; second < 5; second++)
        {
            faults.Emit(Line(second, "Unforeseen", new InvalidOperationException($"of {second}")));
        }

        Assert.Equal(5, written.Lines.Count);
        Assert.Single(written.Lines, line => line.Exception is not null);
        Assert.Contains(
            "InvalidOperationException: of 4",
            $"{written.Lines[4].Properties["Failure"]}",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_log_that_cannot_be_written_is_told_once_on_the_console_and_so_is_its_return()
    {
        var folder = Directory.CreateTempSubdirectory("dean06-log-").FullName;
        var logs = Path.Combine(folder, "logs");
        File.WriteAllText(logs, "in the way");
        using var console = new StringWriter();
        using (var log = new LogFile(logs, console))
        {
            log.Emit(Line(0, "one", null));
            log.Emit(Line(1, "two", null));
            log.Emit(Line(20, "three", null));
            Assert.Contains("Không ghi được nhật ký", Assert.Single(Said()), StringComparison.Ordinal);

            File.Delete(logs);
            log.Emit(Line(40, "four", null));
            log.Emit(Line(41, "five", null));
            Assert.Equal(2, Said().Length);
            Assert.Contains("Đã ghi lại được nhật ký", Said()[1], StringComparison.Ordinal);
            Assert.Contains("3 dòng", Said()[1], StringComparison.Ordinal);
        }

        var file = Assert.Single(Directory.GetFiles(logs));
        Assert.Equal(2, File.ReadAllLines(file).Length);
        Directory.Delete(folder, recursive: true);

        string[] Said() => console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> Templates(Kept written) =>
        written.Lines.Select(line => line.MessageTemplate.Text);

    private static LogEvent Line(
        int second,
        string template,
        Exception? failure,
        params (string Name, object Value)[] properties
    ) =>
        new(
            Start.AddSeconds(second),
            LogEventLevel.Error,
            failure,
            new MessageTemplateParser().Parse(template),
            properties.Select(p => new LogEventProperty(p.Name, new ScalarValue(p.Value)))
        );

    private sealed class Kept : ILogEventSink
    {
        public List<LogEvent> Lines { get; } = [];

        public void Emit(LogEvent logEvent) => Lines.Add(logEvent);
    }
}
