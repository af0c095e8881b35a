using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>Who looks on meanwhile: boards that poll as the UI's board does, and reviewers who accept what comes in.</summary>
internal sealed class Lookers(EveningHttp http, SignIns cookies, WebDocuments web, CancellationToken done)
{
    /// <summary>`pace.ts`: while something happens.</summary>
    private static readonly TimeSpan BoardPause = TimeSpan.FromSeconds(4);

    public Times Polls { get; } = new();

    public Times Accepts { get; } = new();

    /// <param name="number">So that not all poll at the same moment.</param>
    public async Task BoardAsync(int number, int of)
    {
        var cookie = cookies["office"];
        var start = await http.AskAsync(cookie, web.Of("BoardStart"), new { period = ProvinceData.Open });
        var cursor = CursorOf(start);
        await PauseAsync(BoardPause * number / of);
        while (!done.IsCancellationRequested && cursor is not null)
        {
            var changes = await http.AskAsync(
                cookie,
                web.Of("BoardChanges"),
                new { period = ProvinceData.Open, cursor },
                Polls
            );
            cursor = CursorOf(changes) ?? cursor;
            await PauseAsync(BoardPause);
        }
    }

    /// <summary>Looks at what waits in one section after the other, opens each filing and accepts it.</summary>
    /// <param name="sections">Those that this reviewer's department follows.</param>
    public async Task ReviewerAsync(string account, string[] sections, Action<string, string> accepted)
    {
        for (var i = 0; !done.IsCancellationRequested; i++)
        {
            var section = sections[i % sections.Length];
            var queue = await http.AskAsync(
                cookies[account],
                web.Of("ReviewQueue"),
                new
                {
                    section,
                    period = ProvinceData.Open,
                    state = "SUBMITTED",
                }
            );
            var waiting = queue
                .GetProperty("period")
                .GetProperty("section")
                .GetProperty("filings")
                .GetProperty("nodes")
                .EnumerateArray()
                .Take(10)
                .Select(n => n.GetProperty("facility").GetProperty("code").GetString()!)
                .ToArray();
            foreach (var facility in waiting.TakeWhile(_ => !done.IsCancellationRequested))
            {
                await http.AskAsync(
                    cookies[account],
                    web.Of("ReviewFiling"),
                    new
                    {
                        section,
                        period = ProvinceData.Open,
                        facility,
                    }
                );
                var path = $"/api/{section}/{ProvinceData.Open}/{facility}/accept";
                var told = await http.SendAsync(HttpMethod.Post, path, cookies[account], times: Accepts);
                if (told.Ok)
                {
                    accepted(section, facility);
                }
            }

            await PauseAsync(TimeSpan.FromSeconds(waiting.Length == 0 ? 1 : 0.1));
        }
    }

    private Task PauseAsync(TimeSpan pause) =>
        Task.Delay(pause, done)
            .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    private static string? CursorOf(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object
            ? answer.GetProperty("period").GetProperty("changes").GetProperty("cursor").GetString()
            : null;
}
