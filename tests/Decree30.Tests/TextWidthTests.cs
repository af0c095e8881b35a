namespace DeAn06.Decree30.Tests;

public sealed class TextWidthTests
{
    [Fact]
    public void Marks_take_no_room_and_letters_theirs()
    {
        Assert.Equal(TextWidth.Of("SO Y TE", 12), TextWidth.Of("SỞ Y TẾ", 12));
        Assert.True(TextWidth.Of("MMM", 12) > TextWidth.Of("iii", 12));
        Assert.Equal(2 * TextWidth.Of("Đề án", 12), TextWidth.Of("Đề án", 24));
    }

    [Fact]
    public void The_name_of_the_country_stands_on_one_line() =>
        Assert.InRange(
            TextWidth.Of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12),
            Twips.OfMillimetres(80),
            Twips.OfMillimetres(93)
        );

    [Fact]
    public void A_long_name_is_as_wide_as_its_widest_line()
    {
        var room = TextWidth.Of("BỆNH VIỆN ĐA KHOA TỈNH", 12);
        Assert.Equal(room, TextWidth.OfWidestLine("BỆNH VIỆN ĐA KHOA TỈNH THANH HÓA", 12, room));
        Assert.Equal(room / 2, TextWidth.OfWidestLine("KHÔNGCÓCHỖNÀOĐỂXUỐNGDÒNG", 12, room / 2));
    }

    [Fact]
    public void Even_lines_are_as_many_and_no_word_stands_alone()
    {
        const string title = "Báo cáo kết quả triển khai các nhiệm vụ chuyển đổi số và thực hiện Đề án 06 hàng tháng";
        var room = Twips.OfMillimetres(160);
        var even = TextWidth.OfEvenLines(title, 14, room);
        Assert.InRange(even, TextWidth.Of(title, 14) / 2, room * 4 / 5);
    }
}
