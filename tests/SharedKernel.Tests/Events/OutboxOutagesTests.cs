using DeAn06.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DeAn06.SharedKernel.Tests.Events;

/// <summary>Outboxes of one server that goes away: one line for all of them, and one when the last is back.</summary>
public sealed class OutboxOutagesTests
{
    private static readonly NpgsqlException Away = new("Failed to connect", new IOException("refused"));
    private readonly Heard heard = new();

    [Fact]
    public void Of_one_server_one_line_however_often_and_how_many_passes_when_the_last_is_back()
    {
        var outages = new OutboxOutages(heard);
        Source[] sources = [new("a", "db"), new("b", "db"), new("c", "db")];
        for (var pass = 0; pass < 10; pass++)
        {
            Array.ForEach(sources, source => outages.Of(source, Away));
        }

        Assert.Single(heard.Lines);
        Assert.Equal(0, outages.Over(sources[0], 10));
        Assert.Equal(0, outages.Over(sources[1], 10));
        Assert.Single(heard.Lines);
        Assert.Equal(0, outages.Over(sources[2], 10));
        Assert.Equal(2, heard.Lines.Count);
        Assert.Contains("30 failed passes", heard.Lines[1], StringComparison.Ordinal);

        outages.Of(sources[0], Away);
        Assert.Equal(3, heard.Lines.Count);
    }

    [Fact]
    public void Another_server_and_another_reason_are_told_apart()
    {
        var outages = new OutboxOutages(heard);
        outages.Of(new Source("a", "db"), Away);
        outages.Of(new Source("b", "elsewhere"), Away);
        outages.Of(new Source("c", "db"), new InvalidOperationException("its own"));
        outages.Of(new Source("c", "db"), new InvalidOperationException("its own"));

        Assert.Equal(3, heard.Lines.Count);
    }

    private sealed record Source(string Schema, string Server) : IOutboxSource
    {
        public Task<DbContext> OpenAsync(CancellationToken ct) => throw new NotSupportedException();

        public Npgsql.NpgsqlConnection Line() => throw new NotSupportedException();
    }

    private sealed class Heard : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception));
    }
}
