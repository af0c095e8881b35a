using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace DeAn06.Decree30.Tests;

public sealed class WordPackageTests
{
    private static byte[] Sample(string words = "Nội dung") =>
        WordPackage.Write(
            "Báo cáo & biểu <mẫu>",
            "Sở Y tế Mẫu",
            [
                new WordSection(
                    DecreePage.Opening,
                    [
                        .. new LetterheadTable(
                            "UBND tỉnh Mẫu",
                            "Sở Y tế Mẫu",
                            "Số: /SYT-VP",
                            "V/v thử",
                            "Mẫu, ngày 01 tháng 02 năm 2023"
                        ).Elements(),
                        WordText.Paragraph(DecreeStyle.Body, words),
                        .. SignatureBlock.OfOffice(["Như trên;", "Lưu: VT, VP."], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
                    ]
                ),
                new WordSection(DecreePage.LandscapeAnnex, [WordText.Paragraph(DecreeStyle.Title, "Phụ biểu")]),
            ]
        );

    [Fact]
    public void The_same_content_is_the_same_bytes_whenever_it_is_made()
    {
        // That no time is in them, which a zip notes to two seconds, is asserted below.
        Assert.Equal(Sample(), Sample());
        Assert.NotEqual(Sample(), Sample("Nội dung khác"));
    }

    [Fact]
    public void It_tells_its_title_and_author_and_no_time()
    {
        using var zip = new ZipArchive(new MemoryStream(Sample()));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        using var file = WordprocessingDocument.Open(new MemoryStream(Sample()), isEditable: false);
        var properties = file.PackageProperties;
        Assert.Equal(
            ("Báo cáo & biểu <mẫu>", "Sở Y tế Mẫu", null, null, null),
            (properties.Title, properties.Creator, properties.Created, properties.Modified, properties.LastModifiedBy)
        );
    }

    [Fact]
    public void Word_finds_nothing_wrong_with_it() => Assert.Empty(PackedWord.FaultsOf(Sample()));

    [Fact]
    public void Every_kind_of_paragraph_has_its_style()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Sample()), isEditable: false);
        Assert.Equal(
            Enum.GetNames<DecreeStyle>(),
            file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<DocumentFormat.OpenXml.Wordprocessing.Style>()
                .Select(style => style.StyleId!.Value)
        );
    }

    [Fact]
    public void The_end_says_who_signs_and_whom_it_goes_to()
    {
        var words = string.Join(
            '\n',
            SignatureBlock.OfOffice(["Công an tỉnh;"], ["TL. GIÁM ĐỐC"]).Select(block => block.InnerText)
        );
        Assert.Contains("TL. GIÁM ĐỐC", words, StringComparison.Ordinal);
        Assert.Contains("- Công an tỉnh;", words, StringComparison.Ordinal);
    }
}
