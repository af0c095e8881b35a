using CsCheck;
using DeAn06.Platform.Events;
using DeAn06.SharedKernel.Events;
using DeAn06.SharedKernel.Filings;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace DeAn06.SharedKernel.Tests.Events;

/// <summary>Delivery: at least once, in order per filing, a failure holding back its own filing and consumer alone.</summary>
public sealed class OutboxPassTests
{
    private static readonly DateTimeOffset Start = new(2023, 7, 10, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Given_a_poison_event_Then_only_its_filing_and_its_consumer_wait()
    {
        var weak = new Recorder("weak", e => e is { Facility: "X", Version: 2 });
        var strong = new Recorder("strong", _ => false);
        var outbox = Outbox(("X", 1), ("X", 2), ("Y", 1), ("X", 3), ("Y", 2));

        await PassAsync(outbox, Start, weak, strong);
        Assert.Equal(["X1", "Y1", "Y2"], weak.Seen);
        Assert.Equal(["X1", "X2", "Y1", "X3", "Y2"], strong.Seen);
        Assert.Equal(["X2", "X3"], outbox.Where(m => m.DeliveredAt is null).Select(Name));
        Assert.All(outbox.Where(m => m.DeliveredAt is null), m => Assert.True(m.ParkedUntil > Start));

        // Before its time nothing is tried again, and the strong consumer is not bothered twice.
        await PassAsync(outbox, Start.AddSeconds(1), weak, strong);
        Assert.Equal(3, weak.Seen.Count);

        weak.Heal();
        await PassAsync(outbox, Start.AddMinutes(5), weak, strong);
        Assert.Equal(["X1", "Y1", "Y2", "X2", "X3"], weak.Seen);
        Assert.Equal(5, strong.Seen.Count);
        Assert.All(outbox, m => Assert.NotNull(m.DeliveredAt));
    }

    [Fact]
    public async Task Given_a_consumer_whose_database_is_away_Then_it_is_asked_once_and_all_wait()
    {
        var away = new Recorder("away", _ => true, new NpgsqlException("gone", new IOException("refused")));
        var strong = new Recorder("strong", _ => false);
        var outbox = Outbox(("X", 1), ("Y", 1), ("Z", 1));

        await PassAsync(outbox, Start, away, strong);
        Assert.Equal(1, away.Asked);
        Assert.Equal(3, strong.Seen.Count);
        Assert.All(outbox, m => Assert.True(m.ParkedUntil > Start));

        away.Heal();
        await PassAsync(outbox, Start.AddMinutes(5), away, strong);
        Assert.Equal(["X1", "Y1", "Z1"], away.Seen);
        Assert.All(outbox, m => Assert.NotNull(m.DeliveredAt));
    }

    [Fact]
    public void Whatever_fails_every_consumer_sees_every_event_and_each_filing_in_order() =>
        Gen.Select(Gen.Int[0, 3].Array[1, 30], Gen.Bool.Array[200], (filings, failures) => (filings, failures))
            .SampleAsync(async scene =>
            {
                var versions = new int[4];
                var outbox = Outbox([.. scene.filings.Select(f => ($"F{f}", ++versions[f]))]);
                var chance = 0;
                Recorder[] consumers =
                [
                    new("a", _ => scene.failures[chance++ % scene.failures.Length]),
                    new("b", _ => scene.failures[chance++ % scene.failures.Length]),
                ];
                var now = Start;
                for (var pass = 0; pass < 40; pass++)
                {
                    await PassAsync(outbox, now, consumers);
                    now = now.AddMinutes(10);
                }

                Array.ForEach(consumers, consumer => consumer.Heal());
                await PassAsync(outbox, now, consumers);
                foreach (var consumer in consumers)
                {
                    Assert.Equal(outbox.Select(Name).Order(), consumer.Seen.Distinct().Order());
                    foreach (var filing in consumer.Seen.Distinct().GroupBy(name => name[..2]))
                    {
                        Assert.Equal(filing.OrderBy(name => int.Parse(name[2..], null)), filing);
                    }
                }
            });

    private static string Name(OutboxMessage message) => $"{message.Event().Facility}{message.Event().Version}";

    private static List<OutboxMessage> Outbox(params (string Facility, int Version)[] events) =>
        [
            .. events.Select(
                (e, i) =>
                {
                    var message = OutboxMessage.Of(
                        new FilingChanged(
                            Guid.CreateVersion7(),
                            "e-prescriptions",
                            "2023-07",
                            e.Facility,
                            FilingState.Draft,
                            FilingAction.Save,
                            e.Version,
                            0,
                            null,
                            false,
                            false,
                            "x",
                            Start
                        )
                    );
                    message.Id = i + 1;
                    return message;
                }
            ),
        ];

    private static Task<int> PassAsync(
        List<OutboxMessage> outbox,
        DateTimeOffset now,
        params IEventConsumer[] consumers
    ) =>
        new OutboxPass(
            [.. outbox.Where(m => m.DeliveredAt is null && !(m.ParkedUntil > now))],
            [.. outbox.Where(m => m.DeliveredAt is null && m.ParkedUntil > now)],
            consumers,
            now,
            NullLogger.Instance
        ).RunAsync(CancellationToken.None);

    /// <summary>Takes a batch whole or not at all.</summary>
    private sealed class Recorder(string name, Func<FilingChanged, bool> fails, Exception? failure = null)
        : IEventConsumer
    {
        private bool healed;

        public List<string> Seen { get; } = [];

        /// <summary>How often.</summary>
        public int Asked { get; private set; }

        public string Name => name;

        public void Heal() => healed = true;

        public Task HandleAsync(IReadOnlyList<FilingChanged> events, CancellationToken ct)
        {
            Asked++;
            if (!healed && events.Any(fails))
            {
                throw failure ?? new InvalidOperationException("poison");
            }

            Seen.AddRange(events.Select(e => $"{e.Facility}{e.Version}"));
            return Task.CompletedTask;
        }
    }
}
