using DeAn06.Decree30;
using DeAn06.Reporting.Forms;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml;

namespace DeAn06.Modules.OfficialDocuments.ChasingLetters;

/// <summary>What the office chases in one letter.</summary>
/// <param name="Forms">The forms due, in order of code; that of one section alone.</param>
/// <param name="Scope">`của huyện …`, `mục 2 (…)`: what it is narrowed to, to follow “báo cáo”; empty for everything.</param>
internal sealed record Chase(ReportingPeriod Period, IReadOnlyList<FormOutline> Forms, string Scope, UnfiledList List)
{
    /// <summary>`kỳ tháng 8 năm 2023`, `kỳ năm 2023`.</summary>
    public string PeriodName => PeriodWords.Of(Period);

    /// <summary>What the forms report on, in the words that their titles share: “báo cáo kết quả triển khai …”.</summary>
    public string Subject
    {
        get
        {
            string[][] titles = [.. Forms.Select(form => form.Title.Split(' '))];
            var shared = titles[0]
                .Where((word, at) => titles.All(title => title.Take(at + 1).SequenceEqual(titles[0].Take(at + 1))));
            var words = string.Join(' ', shared);
            return words.Length > 0 ? char.ToLowerInvariant(words[0]) + words[1..] : "báo cáo định kỳ";
        }
    }
}

/// <summary>A công văn that asks for what has not been filed, with the list of who owes it.</summary>
internal sealed class ChasingLetter(Chase chase, Letterhead letterhead, DateOnly today)
{
    public byte[] Write() =>
        WordPackage.Write(
            $"Công văn đôn đốc báo cáo {chase.PeriodName}",
            letterhead.DepartmentName,
            [
                new WordSection(DecreePage.Opening, [.. Letter()]),
                new WordSection(DecreePage.LandscapeAnnex, [.. List()]),
            ]
        );

    private IEnumerable<OpenXmlElement> Letter() =>
        [
            .. new LetterheadTable(
                letterhead.SuperiorName,
                letterhead.DepartmentName,
                HandFilled.Number("SYT-VP"),
                $"V/v đôn đốc {chase.Subject} {chase.PeriodName}",
                $"{letterhead.Place}, {DecreeDate.Worded(today)}"
            ).Elements(),
            WordText.Paragraph(
                DecreeStyle.Addressee,
                "Kính gửi: Thủ trưởng các đơn vị y tế có tên trong danh sách kèm theo."
            ),
            WordText.Paragraph(DecreeStyle.Body, WhatWasDue()),
            WordText.Paragraph(DecreeStyle.Body, HowFarItIs()),
            WordText.Paragraph(DecreeStyle.Body, WhatIsAsked()),
            WordText.Paragraph(
                DecreeStyle.Body,
                $"Nhận được công văn, {letterhead.DepartmentName} đề nghị các đơn vị nghiêm túc triển khai thực hiện./."
            ),
            .. SignatureBlock.OfOffice(letterhead.Recipients, letterhead.Signers),
        ];

    private string WhatWasDue()
    {
        var names = string.Join(" và ", chase.Forms.Select(form => form.Name));
        var window =
            $"số liệu từ ngày {DecreeDate.Slashed(chase.Period.From)} đến ngày {DecreeDate.Slashed(chase.Period.To)}";
        return $"{Reference()}các đơn vị y tế gửi {chase.Subject} {chase.PeriodName} ({names}; {window}) về {letterhead.DepartmentName} (qua Văn phòng Sở) chậm nhất ngày {DecreeDate.Slashed(chase.Period.DueOn)}.";
    }

    /// <summary>The letter that the forms came with, out of the line under their title.</summary>
    private string Reference()
    {
        var lines = chase.Forms.Select(form => form.IssuedWith?.Trim().Trim('(', ')')).OfType<string>().Distinct();
        var words = HandFilled.Dotted(string.Join("; ", lines));
        return words.Length > 0 ? $"{char.ToUpperInvariant(words[0])}{words[1..]}, " : "Theo chế độ báo cáo định kỳ, ";
    }

    private string HowFarItIs()
    {
        var missing = chase.List.Reports.ToArray();
        var returned = missing.Sum(report => report.Missing.Count(one => one.State == FilingState.Returned));
        var items = missing.Sum(report => report.Missing.Count);
        return $"Đến ngày {DecreeDate.Slashed(today)}, đã có {Number(chase.List.Owed - missing.Length)}/{Number(chase.List.Owed)} báo cáo{chase.Scope} được gửi đầy đủ về {letterhead.DepartmentName}; còn {Number(missing.Length)} đơn vị chưa gửi hoặc gửi chưa đủ, với {Number(items)} nội dung còn thiếu{(returned > 0 ? $", trong đó {Number(returned)} nội dung bị trả lại để báo cáo lại" : "")} (có danh sách kèm theo).";
    }

    private string WhatIsAsked() =>
        $"Để kịp thời tổng hợp, báo cáo cấp có thẩm quyền, {letterhead.DepartmentName} yêu cầu Thủ trưởng các đơn vị có tên trong danh sách chỉ đạo hoàn thành và gửi đầy đủ các nội dung còn thiếu trên hệ thống báo cáo trước ngày ……/……/{today.Year}. Đơn vị nào có khó khăn, vướng mắc, đề nghị phản ánh về Văn phòng Sở để được hướng dẫn.";

    private IEnumerable<OpenXmlElement> List() =>
        [
            WordText.Paragraph(DecreeStyle.Title, "Danh sách các đơn vị chưa nộp"),
            WordText.Paragraph(DecreeStyle.Title, $"báo cáo{chase.Scope} {chase.PeriodName}"),
            WordText.Paragraph(
                DecreeStyle.Subtitle,
                $"(Kèm theo công văn số ……/SYT-VP {DecreeDate.Worded(today)} của {letterhead.DepartmentName})"
            ),
            WordText.Paragraph(DecreeStyle.Hairline).Below(6),
            new UnfiledTable(chase.List, code => chase.Forms.First(form => form.Code == code).Name).Lay(),
            WordText.Paragraph(DecreeStyle.Hairline),
        ];

    private static string Number(int count) => VietnameseNumber.Text(count);
}
