using System.Text.Json.Nodes;

namespace DeAn06.Host.Demonstration;

/// <summary>What a division does with one submission, and when.</summary>
internal sealed record Decision(string Section, string Period, string Facility, PlannedDecision What, DateTimeOffset At)
{
    private const string Reason =
        "Số liệu chưa khớp với báo cáo của Bảo hiểm xã hội, đề nghị kiểm tra lại (số liệu giả lập).";

    private const string Note = "Đối chiếu lại dòng này";

    public static IEnumerable<Decision> Of(FilingSession session, IEnumerable<PlannedFiling> submitted) =>
        submitted
            .Where(filing => filing.DecidedAt is not null)
            .Select(filing => new Decision(
                filing.Section,
                session.Period.Code,
                session.Report.Facility.Code,
                filing.Decision,
                filing.DecidedAt!.Value
            ));

    public async Task MakeAsync(AccountClient reviewer, Drafts drafts, CancellationToken ct)
    {
        var path = $"/api/{Section}/{Period}/{Facility}";
        var (act, body) =
            What == PlannedDecision.Accept
                ? ("accept", null)
                : ("return", new JsonObject { ["reason"] = Reason, ["lines"] = new JsonArray(NoteOn(drafts)) });
        (await reviewer.PostAsync(At, $"{path}/{act}", body, ct)).Must();
    }

    private JsonObject NoteOn(Drafts drafts) => new() { ["line"] = drafts.LastLineOf(Section), ["note"] = Note };
}
