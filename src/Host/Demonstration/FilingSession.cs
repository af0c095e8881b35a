using System.Net;
using System.Text.Json.Nodes;

namespace DeAn06.Host.Demonstration;

/// <summary>What a reporter files in one go, in order of time.</summary>
internal sealed record FilingSession(MadeUpPeriod Period, OwedReport Report, IReadOnlyList<PlannedFiling> Filings)
{
    private const string Explained = "Đã đối chiếu với sổ gốc (số liệu giả lập).";

    public DateTimeOffset StartsAt => Filings[0].SavedAt;

    private MadeUpUnit Facility => Report.Facility;

    /// <summary>A report in its sessions; what is due and not planned is forgotten.</summary>
    public static IEnumerable<FilingSession> Of(
        MadeUpPeriod period,
        bool settled,
        OwedReport report,
        DateTimeOffset now
    ) =>
        report
            .Sections.Select(section =>
                DemoPlan.Of(period, settled, report.Facility.Code, section.Name, section.Place, now)
            )
            .OfType<PlannedFiling>()
            .GroupBy(filing => filing.Late)
            .Select(filings => new FilingSession(period, report, [.. filings.OrderBy(filing => filing.SavedAt)]));

    /// <summary>The report is filed in this session, and nothing of it was begun before.</summary>
    private bool IsWholeReport => Filings.Count == Report.Owed && Filings.All(filing => filing.SubmittedAt is not null);

    /// <summary>Files all of it; answers what was submitted.</summary>
    public async Task<IReadOnlyList<PlannedFiling>> FileAsync(
        AccountClient reporter,
        Drafts drafts,
        CancellationToken ct
    )
    {
        var saved = new List<PlannedFiling>();
        foreach (var filing in Filings)
        {
            if (await SaveAsync(filing, reporter, drafts, ct) && filing.SubmittedAt is { } submittedAt)
            {
                saved.Add(filing);
                if (!IsWholeReport)
                {
                    (await reporter.PostAsync(submittedAt, $"{PathOf(filing)}/submit", null, ct)).Must();
                }
            }
        }

        var ended = Filings[^1].SubmittedAt ?? Filings[^1].SavedAt;
        if (IsWholeReport && saved.Count < Filings.Count)
        {
            // Somebody began a section meanwhile: the report is no longer this session's to send.
            saved.Clear();
        }
        else if (IsWholeReport)
        {
            (await reporter.PostAsync(ended, $"/api/reports/{Period.Code}/{Facility.Code}/submit", null, ct)).Must();
        }

        await reporter.SignOutAsync(ended, ct);
        return saved;
    }

    private string PathOf(PlannedFiling filing) => $"/api/{filing.Section}/{Period.Code}/{Facility.Code}";

    /// <summary>Saves, and explains what the answer asks about; false where it was begun already.</summary>
    private async Task<bool> SaveAsync(
        PlannedFiling filing,
        AccountClient reporter,
        Drafts drafts,
        CancellationToken ct
    )
    {
        var path = PathOf(filing);
        var draft = drafts.Of(filing.Section, Facility, Report.Stations, Period, filing.Unusual);
        var first = await reporter.SendAsync(filing.SavedAt, HttpMethods.Put, path, draft, 0, ct);
        if (first.Status == HttpStatusCode.PreconditionFailed)
        {
            return false;
        }

        var saved = first.Must();
        var questions = saved["checks"]!.AsArray().Where(check => Asks(check!)).ToArray();
        if (questions.Length > 0 && filing.SubmittedAt is { } submittedAt)
        {
            draft["explanations"] = new JsonArray([
                .. questions.Select(check => new JsonObject
                {
                    ["check"] = check!["id"]!.DeepClone(),
                    ["text"] = Explained,
                }),
            ]);
            var version = saved["version"]!.GetValue<int>();
            (await reporter.SendAsync(submittedAt, HttpMethods.Put, path, draft, version, ct)).Must();
        }

        return true;
    }

    private static bool Asks(JsonNode check) =>
        check["severity"]!.GetValue<string>() == "soft" && check["blocks"]!.GetValue<bool>();
}
