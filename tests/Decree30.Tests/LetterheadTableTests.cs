using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30.Tests;

public sealed class LetterheadTableTests
{
    private static Table Of(string issuer, string? subject = null) =>
        new LetterheadTable("Sở Y tế Mẫu", issuer, "Số: /BC", subject, "Mẫu, ngày 01 tháng 02 năm 2023")
            .Elements()
            .OfType<Table>()
            .Single();

    [Theory]
    [InlineData("Trạm")]
    [InlineData("Sở Y tế Thanh Hóa")]
    [InlineData("Trung tâm Y tế thành phố Thanh Hóa")]
    [InlineData("Bệnh viện Đa khoa khu vực Tĩnh Gia và Trung tâm Phục hồi chức năng tỉnh")]
    public void The_line_below_the_name_is_a_third_to_half_as_wide(string issuer)
    {
        var cell = Of(issuer).Descendants<TableCell>().First();
        var column = int.Parse(cell.TableCellProperties!.TableCellWidth!.Width!, CultureInfo.InvariantCulture);
        var indentation = cell.Descendants<Indentation>().Single();
        var line =
            column
            - int.Parse(indentation.Left!, CultureInfo.InvariantCulture)
            - int.Parse(indentation.Right!, CultureInfo.InvariantCulture);
        var name = TextWidth.OfWidestLine(issuer.ToUpperInvariant(), 12, column);
        Assert.InRange(line, name / 3, name / 2);
    }

    [Fact]
    public void Names_are_in_capitals_and_a_letter_says_what_it_is_about()
    {
        var words = Of("Trung tâm Y tế huyện Mẫu", "V/v đôn đốc").InnerText;
        Assert.Contains("SỞ Y TẾ MẪU", words);
        Assert.Contains("TRUNG TÂM Y TẾ HUYỆN MẪU", words);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", words);
        Assert.Contains("Độc lập - Tự do - Hạnh phúc", words);
        Assert.Contains("Số: /BCV/v đôn đốc", words);
        Assert.Contains("Mẫu, ngày 01 tháng 02 năm 2023", words);
    }
}
