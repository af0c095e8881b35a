using DeAn06.Decree30;
using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>The Sở's consolidated report to the People's Committee and the police, by Decree 30, made of a snapshot alone.</summary>
internal sealed class ProvinceReport(OpenedSnapshot snapshot)
{
    private readonly List<OpenXmlElement> results = [];
    private readonly List<OpenXmlElement> narrative = [];
    private readonly List<OpenXmlElement> annex = [];
    private bool synthetic;

    private SnapshotHead Head => snapshot.Head;

    private string Subject =>
        $"Kết quả triển khai các nhiệm vụ chuyển đổi số và thực hiện Đề\u00A0án\u00A006 của ngành Y tế {char.ToLowerInvariant(Head.ProvinceName[0])}{Head.ProvinceName[1..]} {PeriodWords.Of(Head.Period)}";

    public async Task<byte[]> WriteAsync()
    {
        await foreach (var section in snapshot.Sections)
        {
            Add(section);
        }

        return WordPackage.Write(
            Subject,
            Head.Letterhead.DepartmentName,
            [
                new WordSection(
                    DecreePage.Opening,
                    [
                        .. Opening(),
                        .. Parts(),
                        .. SignatureBlock.OfOffice(Head.Letterhead.Recipients, Head.Letterhead.Signers),
                    ]
                ),
                new WordSection(DecreePage.Portrait, [.. new UnitLists(Head).Lay()]),
                .. annex.Count > 0
                    ? [new WordSection(DecreePage.LandscapeAnnex, [.. AnnexTitle(), .. annex])]
                    : Array.Empty<WordSection>(),
            ]
        );
    }

    private void Add(SnapshotSection section)
    {
        synthetic |= section.Province.Synthetic > 0;
        if (section.Columns.Count == 0)
        {
            narrative.AddRange(section.Texts.SelectMany(text => Words(text, DecreeStyle.TableTitle)));
            return;
        }

        results.AddRange(new SectionResults(Head, section).Lay());
        foreach (var text in section.Texts.Where(text => text.Entries.Count > 0))
        {
            results.AddRange(Words(text, DecreeStyle.Body));
        }

        annex.AddRange(new DistrictTable(Head, section).Lay());
    }

    private IEnumerable<OpenXmlElement> Opening()
    {
        var period = Head.Period;
        foreach (
            var element in new LetterheadTable(
                Head.Letterhead.SuperiorName,
                Head.Letterhead.DepartmentName,
                HandFilled.Number("BC-SYT"),
                Subject: null,
                $"{Head.Letterhead.Place}, {DecreeDate.Open(VietnamTime.Local(Head.TakenAt).Year)}"
            ).Elements()
        )
        {
            yield return element;
        }

        yield return WordText.Paragraph(DecreeStyle.Title, "BÁO CÁO").Below(12);
        yield return TitleLine.Of(DecreeStyle.Title, Subject, DecreePage.Opening.TextWidth);
        if (synthetic)
        {
            yield return WordText.Paragraph(DecreeStyle.Subtitle, "(Số liệu mô phỏng, không phải số liệu thật)");
        }

        yield return WordText.Paragraph(DecreeStyle.Addressee, "Kính gửi: Ủy ban nhân dân tỉnh; Công an tỉnh.");
        yield return Body(
            $"Thực hiện chế độ báo cáo định kỳ về chuyển đổi số và Đề án 06, {Head.Letterhead.DepartmentName} tổng hợp, báo cáo kết quả {PeriodWords.Of(period)} (số liệu từ ngày {DecreeDate.Slashed(period.From)} đến ngày {DecreeDate.Slashed(period.To)}) của các cơ sở y tế trên địa bàn như sau:"
        );
    }

    private IEnumerable<OpenXmlElement> Parts()
    {
        var (counts, filings) = (Head.Completeness, Head.Completeness.Filings);
        var taken = VietnamTime.Local(Head.TakenAt);
        yield return Heading("I. TÌNH HÌNH GỬI BÁO CÁO");
        yield return Body(
            $"Có {Number(counts.ReportsComplete)}/{Number(counts.ReportsOwed)} đơn vị gửi đủ báo cáo, trong đó {Number(counts.ReportsOnTime)} đơn vị gửi đúng hạn (trước hết ngày {DecreeDate.Slashed(Head.Period.DueOn)}). Tính theo nội dung: đã gửi {Number(filings.Filed)}/{Number(filings.Owed)}, đúng hạn {Number(filings.OnTime)}, chậm {Number(filings.Late)}, đã tiếp nhận {Number(filings.Accepted)}."
        );
        yield return Body(
            $"Còn {Number(Head.Missing.Count)} đơn vị chưa gửi hoặc gửi chưa đủ; {Number(Head.Late.Count)} đơn vị gửi chậm (danh sách kèm theo). Số liệu chốt lần {snapshot.Number}, lúc {taken:HH} giờ {taken:mm} ngày {DecreeDate.Slashed(VietnamTime.DayOf(Head.TakenAt))}, gồm các báo cáo đã gửi và đã tiếp nhận."
        );
        yield return Heading("II. KẾT QUẢ THỰC HIỆN");
        foreach (var element in results)
        {
            yield return element;
        }

        var next = "III";
        if (Head.Targets.Count > 0)
        {
            yield return Heading($"{next}. KẾT QUẢ SO VỚI CHỈ TIÊU");
            foreach (var element in new TargetTable(Head.Targets).Lay())
            {
                yield return element;
            }

            next = "IV";
        }

        if (narrative.Count > 0)
        {
            yield return Heading($"{next}. ĐÁNH GIÁ, PHƯƠNG HƯỚNG, KIẾN NGHỊ CỦA CÁC ĐƠN VỊ");
            foreach (var element in narrative)
            {
                yield return element;
            }
        }

        yield return Body(
            $"Trên đây là báo cáo kết quả {PeriodWords.Of(Head.Period)}, {Head.Letterhead.DepartmentName} báo cáo Ủy ban nhân dân tỉnh, Công an tỉnh./."
        );
    }

    private IEnumerable<OpenXmlElement> AnnexTitle() =>
        [
            WordText.Paragraph(DecreeStyle.Title, "Phụ lục số liệu theo huyện"),
            WordText.Paragraph(
                DecreeStyle.Subtitle,
                $"(Kèm theo Báo cáo số ……/BC-SYT của {Head.Letterhead.DepartmentName}; {PeriodWords.Of(Head.Period)})"
            ),
        ];

    private static IEnumerable<OpenXmlElement> Words(SnapshotText text, DecreeStyle title)
    {
        yield return WordText.Paragraph(title, $"{Narrative.Title(text)}:");
        var merged = Narrative.Merge(text);
        if (merged.Count == 0)
        {
            yield return Body("Không có đơn vị nào nêu.");
        }

        foreach (var shared in merged)
        {
            string[] lines = [.. shared.Text.ReplaceLineEndings("\n").Split('\n')];
            foreach (var (at, line) in lines.Index())
            {
                yield return WordText.Paragraph(
                    DecreeStyle.Body,
                    at == 0 ? $"- {line}" : line,
                    new Words(at == lines.Length - 1 ? $" ({shared.By})" : "", Italic: true)
                );
            }
        }
    }

    private static OpenXmlElement Heading(string text) => WordText.Paragraph(DecreeStyle.TableTitle, text);

    private static OpenXmlElement Body(string text) => WordText.Paragraph(DecreeStyle.Body, text);

    private static string Number(int number) => VietnameseNumber.Text(number);
}
