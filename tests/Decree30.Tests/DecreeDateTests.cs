namespace DeAn06.Decree30.Tests;

public sealed class DecreeDateTests
{
    [Theory]
    [InlineData("2023-07-15", "15/7/2023", "ngày 15 tháng 7 năm 2023")]
    [InlineData("2023-08-05", "05/8/2023", "ngày 05 tháng 8 năm 2023")]
    [InlineData("2023-01-01", "01/01/2023", "ngày 01 tháng 01 năm 2023")]
    [InlineData("2024-02-29", "29/02/2024", "ngày 29 tháng 02 năm 2024")]
    [InlineData("2023-12-31", "31/12/2023", "ngày 31 tháng 12 năm 2023")]
    public void Days_under_ten_and_the_first_two_months_have_a_zero(string day, string slashed, string worded)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((slashed, worded), (DecreeDate.Slashed(date), DecreeDate.Worded(date)));
    }

    [Fact]
    public void A_number_that_is_written_by_hand_has_room()
    {
        Assert.Matches("^Số:\u00A0{5,}/SYT-VP$", HandFilled.Number("SYT-VP"));
        Assert.Equal("số ……/SYT-VP ngày ……/6/2023", HandFilled.Dotted("số /SYT-VP ngày /6/2023"));
        Assert.Equal("6 tháng/ 01 năm, 15/7/2023", HandFilled.Dotted("6 tháng/ 01 năm, 15/7/2023"));
    }
}
