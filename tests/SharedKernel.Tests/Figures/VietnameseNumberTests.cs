using System.Globalization;
using DeAn06.SharedKernel.Text;

namespace DeAn06.SharedKernel.Tests.Figures;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("1234567.8", "1.234.567,8")]
    [InlineData("3690460", "3.690.460")]
    [InlineData("94.08", "94,08")]
    [InlineData("0", "0")]
    [InlineData("0.5", "0,5")]
    [InlineData("999", "999")]
    [InlineData("1000", "1.000")]
    [InlineData("-1234.5", "-1.234,5")]
    public void Numbers_are_written_as_Vietnamese_readers_write_them(string number, string text) =>
        Assert.Equal(text, VietnameseNumber.Text(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Blank_says_so() => Assert.Equal("(để trống)", VietnameseNumber.Text(null));
}
