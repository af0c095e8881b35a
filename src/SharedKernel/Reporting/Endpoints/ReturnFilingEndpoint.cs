using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Sections;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Endpoints;

/// <param name="Reason">Why it comes back, shown to the facility; required, up to 2,000 characters.</param>
/// <param name="Lines">The lines to look at, each with a note of up to 1,000 characters; may be absent.</param>
public sealed record ReturnRequest(
    [property: MaxLength(TextLengths.Reason)] string? Reason,
    IReadOnlyList<LineNote>? Lines
);

/// <summary>
/// `POST /api/{section}/{period}/{facility}/return`: sends a submitted filing back with a reason that may point at lines.
/// Errors: 400, 401, 403 (not the division that follows the section), 404, 409 (not submitted), 412, 422 (no or an unreadable reason, unknown line).
/// </summary>
public abstract class ReturnFilingEndpoint<T> : FilingEndpoint<ReturnRequest, T>
    where T : class, ISectionFigures<T>, new()
{
    private const int MostNotes = 200;

    public override void Configure()
    {
        Post($"{Address}/return");
        Document(
            "Trả lại đơn vị",
            "Lý do bắt buộc; có thể chỉ rõ từng dòng cần sửa.",
            new TakesIfMatch(Required: false)
        );
    }

    public override async Task HandleAsync(ReturnRequest request, CancellationToken ct)
    {
        var errors = new List<LineError>();
        var reason = FilingTexts.Reason.Read(request.Reason, "reason", errors);
        if (request.Lines?.Count > MostNotes)
        {
            errors.Add(new("lines", "tooMany", $"Nêu {request.Lines.Count} dòng; tối đa {MostNotes}."));
        }

        var lines = (request.Lines ?? []).Select(note => Read(note, errors)).OfType<LineNote>().ToArray();
        if (errors.Count > 0)
        {
            await RefuseAsync(Refused.Invalid("Chưa trả lại được; sửa các mục nêu dưới đây.", errors));
            return;
        }

        await ChangeAsync(
            version => Commands.ReturnAsync(Period, Facility, new ReturnOrder(reason!, lines), version, ct),
            ct
        );
    }

    private LineNote? Read(LineNote? note, List<LineError> errors)
    {
        if (note?.Line is null || Resolve<SectionLines<T>>().Set.Find(note.Line) is null)
        {
            errors.Add(
                new(
                    "lines",
                    "unknownLine",
                    $"Biểu không có dòng “{Excerpt.Of(note?.Line)}”. Chỉ nêu các dòng của biểu này."
                )
            );
            return null;
        }

        return note with
        {
            Note = FilingTexts.Note(note.Line).Read(note.Note, "lines", errors),
            Station = FilingTexts.Station.Read(note.Station, "lines", errors),
        };
    }
}
