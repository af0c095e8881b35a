using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeAn06.Bench;

/// <summary>One section of one unit, and what the product has acknowledged of it.</summary>
internal sealed class Work(string section, string facility)
{
    public string Section => section;

    public string Facility => facility;

    /// <summary>What the newest acknowledged save said, by line.</summary>
    public JsonObject? Saved { get; set; }

    public int Version { get; set; }

    public DateTimeOffset SubmitSent { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public bool Accepted { get; set; }
}

/// <summary>A reporter's way through a section's form: open it, save three times, submit.</summary>
internal sealed class Reporter(EveningHttp http, SignIns cookies, string document, Drafted drafted)
{
    public const int SavesEach = 3;

    public Times Opens { get; } = new();

    public Times Saves { get; } = new();

    public Times Submissions { get; } = new();

    /// <summary>Those that were sent in, for the reviewers.</summary>
    public ConcurrentQueue<Work> Sent { get; } = new();

    public async Task DoAsync(Work work)
    {
        var (cookie, path) = (cookies[work.Facility.ToLowerInvariant()], Path(work));
        var form = await http.AskAsync(
            cookie,
            document,
            new
            {
                section = work.Section,
                period = ProvinceData.Open,
                facility = work.Facility,
            },
            Opens
        );
        if (form.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var section = form.GetProperty("period").GetProperty("section");
        work.Version = section.GetProperty("filing").GetProperty("version").GetInt32();
        var draft = drafted.Of(work.Section, section);
        for (var i = 0; i < SavesEach; i++)
        {
            if (await SaveAsync(work, draft, cookie) is not { } view)
            {
                return;
            }

            Drafted.Explain(draft, view);
        }

        var told = await http.SendAsync(
            HttpMethod.Post,
            $"{path}/submit",
            cookie,
            version: $"\"{work.Version}\"",
            times: Submissions
        );
        if (told.Ok)
        {
            var view = JsonElement.Parse(told.Body);
            work.Version = view.GetProperty("version").GetInt32();
            work.SubmittedAt = view.GetProperty("submittedAt").GetDateTimeOffset();
            work.SubmitSent = told.Sent;
            Sent.Enqueue(work);
        }
    }

    /// <summary>One save; null where it was refused.</summary>
    public async Task<JsonElement?> SaveAsync(Work work, JsonObject draft, string cookie)
    {
        var body = draft.ToJsonString();
        var told = await http.SendAsync(HttpMethod.Put, Path(work), cookie, body, $"\"{work.Version}\"", Saves);
        if (!told.Ok)
        {
            return null;
        }

        var view = JsonElement.Parse(told.Body);
        work.Version = view.GetProperty("version").GetInt32();
        work.Saved = draft["figures"]!.DeepClone().AsObject();
        return view;
    }

    public static string Path(Work work) => $"/api/{work.Section}/{ProvinceData.Open}/{work.Facility}";
}
