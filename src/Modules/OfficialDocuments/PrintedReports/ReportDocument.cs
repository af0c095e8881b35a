using DeAn06.Decree30;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Modules.OfficialDocuments.PrintedReports;

/// <summary>A unit's report on paper: letterhead, the forms, what they list, the signatures; behind them the annex of stations.</summary>
internal sealed class ReportDocument(UnitReport report, IReadOnlyList<UnitForm> forms, Letterhead letterhead)
{
    private readonly IFilingView[] filings =
    [
        .. forms.SelectMany(form => form.Form.Sections.Select(form.FilingOf)).OfType<IFilingView>(),
    ];

    public byte[] Write() =>
        WordPackage.Write(
            $"{forms[0].Form.Outline.Title}, {report.Period.Name}",
            report.Facility.Name,
            [
                new WordSection(DecreePage.Opening, [.. Opening()]),
                .. forms.Where(form => form.Annex.Count > 0).Select(Annex),
            ]
        );

    private IEnumerable<OpenXmlElement> Opening()
    {
        OpenXmlElement[] printed = [.. Forms()];
        WordTable.StayWithNext(printed.OfType<Table>().Last());
        return
        [
            .. new LetterheadTable(
                letterhead.DepartmentName,
                report.Facility.Name,
                HandFilled.Number("BC-……"),
                Subject: null,
                $"{letterhead.Place}, {(SubmittedOn() is { } day ? DecreeDate.Worded(day) : DecreeDate.Open(report.Period.Year))}"
            ).Elements(),
            .. printed,
            .. SignatureBlock.OfReport(),
        ];
    }

    private IEnumerable<OpenXmlElement> Forms() =>
        forms.Index().SelectMany(form => Form(form.Item, onNewPage: form.Index > 0));

    private IEnumerable<OpenXmlElement> Form(UnitForm form, bool onNewPage)
    {
        var outline = form.Form.Outline;
        var name = WordText.Paragraph(DecreeStyle.Title, outline.Name);
        yield return onNewPage ? name.OnNewPage() : name.Below(18);
        yield return TitleLine.Of(DecreeStyle.Title, outline.Title, DecreePage.Opening.TextWidth);
        if (outline.IssuedWith is { } issuedWith)
        {
            yield return TitleLine.Of(
                DecreeStyle.Subtitle,
                HandFilled.Dotted(issuedWith),
                DecreePage.Opening.TextWidth
            );
        }

        yield return WordText
            .Paragraph(
                DecreeStyle.Subtitle,
                new Words(
                    $"Kỳ báo cáo: {report.Period.Name} (số liệu từ ngày {DecreeDate.Slashed(report.Period.From)} đến ngày {DecreeDate.Slashed(report.Period.To)})",
                    Italic: false
                )
            )
            .Below(6);
        if (filings.Any(filing => filing.Synthetic))
        {
            yield return WordText.Paragraph(
                DecreeStyle.Subtitle,
                new Words("Số liệu mô phỏng, không phải số liệu thật", Bold: true)
            );
        }

        if (Unsent() is { } unsent)
        {
            yield return WordText.Paragraph(DecreeStyle.Subtitle, new Words(unsent, Bold: true));
        }

        var room = WordText.Paragraph(DecreeStyle.Hairline).Below(6);
        room.ParagraphProperties!.KeepNext = new KeepNext();
        yield return room;
        yield return new FormTable(form).Lay();
        foreach (var list in RegisterTable.Of(form))
        {
            yield return list;
        }
    }

    private WordSection Annex(UnitForm form) =>
        new(
            DecreePage.LandscapeAnnex,
            [
                WordText.Paragraph(DecreeStyle.Title, "Phụ biểu số liệu từng trạm y tế"),
                WordText.Paragraph(
                    DecreeStyle.Subtitle,
                    $"(Kèm theo {form.Form.Outline.Name}, {report.Period.Name}, báo cáo của {report.Facility.Name})"
                ),
                WordText.Paragraph(DecreeStyle.Hairline).Below(6),
                new StationTable(report.Facility, form).Lay(),
                WordText.Paragraph(DecreeStyle.Hairline),
            ]
        );

    /// <summary>The day on which the report was whole; null while a part of it is not sent.</summary>
    private DateOnly? SubmittedOn() =>
        filings.All(filing => filing.State.IsFiled()) && filings.Max(filing => filing.SubmittedAt) is { } last
            ? VietnamTime.DayOf(last)
            : null;

    /// <summary>`Bản chưa gửi: 2 trong 8 nội dung còn là bản nháp`.</summary>
    private string? Unsent()
    {
        (int Count, string Words)[] kinds =
        [
            .. new[]
            {
                (Count(FilingState.NotStarted), "chưa nhập"),
                (Count(FilingState.Draft), "còn là bản nháp"),
                (Count(FilingState.Returned), "bị trả lại"),
            }.Where(kind => kind.Item1 > 0),
        ];
        return kinds switch
        {
            [] => null,
            [var only] => $"Bản chưa gửi: {only.Count} trong {filings.Length} nội dung {only.Words}",
            _ =>
                $"Bản chưa gửi: {kinds.Sum(kind => kind.Count)} trong {filings.Length} nội dung chưa gửi ({string.Join(", ", kinds.Select(kind => $"{kind.Count} {kind.Words}"))})",
        };
    }

    private int Count(FilingState state) => filings.Count(filing => filing.State == state);
}
