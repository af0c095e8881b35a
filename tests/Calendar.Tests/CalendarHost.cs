using System.Net.Http.Json;
using System.Text.Json;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Events;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Calendar.Tests;

/// <summary>The calendar alone, with the profile's seed and sections of no real module.</summary>
public sealed class CalendarHost : IAsyncLifetime
{
    /// <summary>Registered out of order on purpose: the form's order is the calendar's to make.</summary>
    internal static IReadOnlyList<Section> Sections { get; } =
    [
        Of("ten", "TH2023-PL1", "10"),
        Of("two", "TH2023-PL1", "2"),
        Of("drivers", "TH2023-PL1", "3", Capabilities.IssuesDriverCertificates),
        Of("narrative", "TH2023-PL2", "VI"),
    ];

    internal ModuleHost Host { get; private set; } = null!;

    internal IReadOnlyDictionary<string, StubFilings> Filings { get; } =
        Sections.ToDictionary(s => s.Name, s => new StubFilings(s));

    public async ValueTask InitializeAsync() =>
        Host = await ModuleHost.StartAsync(
            new CalendarModule(),
            services =>
            {
                foreach (var section in Sections)
                {
                    services.AddSingleton(section);
                    services.AddSingleton<ISectionFilings>(Filings[section.Name]);
                }
            }
        );

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal HttpClient As(TestUser user) => Host.As(user);

    /// <summary>Asks a port as a request would, in a scope of its own.</summary>
    internal async Task<TAnswer> AskAsync<TPort, TAnswer>(Func<TPort, Task<TAnswer>> question)
        where TPort : notnull
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TPort>());
    }

    internal Task FeedAsync(params FilingChanged[] events) =>
        Host
            .Services.GetServices<IEventConsumer>()
            .Single(c => c.Name == "calendar.board")
            .HandleAsync(events, TestContext.Current.CancellationToken);

    internal static FilingChanged Event(
        string section,
        string facility,
        FilingState state,
        int version,
        string period = "2023-07",
        bool late = false,
        int submission = 0,
        bool synthetic = false
    ) =>
        new(
            Guid.CreateVersion7(),
            section,
            period,
            facility,
            state,
            FilingAction.Save,
            version,
            submission,
            submission > 0 ? new DateTimeOffset(2023, 7, 15, 9, 30, 0, TimeSpan.FromHours(7)) : null,
            late,
            synthetic,
            "someone",
            new DateTimeOffset(2023, 7, 15, 9, 30, 0, TimeSpan.FromHours(7))
        );

    private static Section Of(string name, string form, string number, Capabilities requires = Capabilities.None) =>
        new(name, $"Nội dung {number}", $"ND {number}", form, number, TestProfile.Default.Divisions[0].Code, requires);
}

/// <summary>A section whose answers the test sets; remembers what was asked of it.</summary>
internal sealed class StubFilings(Section section) : ISectionFilings
{
    public Section Section => section;

    public SharedKernel.Problems.Problem? ProbeProblem { get; set; }

    public SharedKernel.Problems.Problem? SubmitProblem { get; set; }

    /// <summary>Where a probe finds the filing.</summary>
    public FilingState State { get; set; } = FilingState.Draft;

    /// <summary>Another call has it in by the time that this one is refused.</summary>
    public bool SentMeanwhile { get; set; }

    public int Probed { get; private set; }

    public int Submitted { get; private set; }

    public Task<ISectionBatch> PrepareAsync(
        string period,
        IReadOnlyList<FacilityImport> imports,
        bool onBehalf,
        CancellationToken ct
    ) => throw new NotSupportedException("The calendar imports nothing.");

    public Task<SectionSubmission> ProbeAsync(string period, string facility, CancellationToken ct)
    {
        Probed++;
        return Task.FromResult(new SectionSubmission(section.Name, State, 3, false, ProbeProblem));
    }

    public Task<SectionSubmission> SubmitAsync(string period, string facility, bool onBehalf, CancellationToken ct)
    {
        Submitted += SubmitProblem is null ? 1 : 0;
        State = SentMeanwhile ? FilingState.Submitted : State;
        var state = SubmitProblem is null ? FilingState.Submitted : FilingState.Draft;
        return Task.FromResult(new SectionSubmission(section.Name, state, 4, true, SubmitProblem));
    }

    public void Reset()
    {
        (ProbeProblem, SubmitProblem, Probed, Submitted) = (null, null, 0, 0);
        (State, SentMeanwhile) = (FilingState.Draft, false);
    }
}

internal static class HttpAnswers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client,
        string method,
        string address,
        object? body = null,
        string? ifMatch = null
    )
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address)
        {
            Content = body is null ? null : JsonContent.Create(body, options: KernelJson.Options),
        };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static string[] Codes(this JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()!)];
}
