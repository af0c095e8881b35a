using CsCheck;

namespace DeAn06.Spreadsheets.Tests;

public sealed class CellAddressTests
{
    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(12, 26, "Z12")]
    [InlineData(3, 27, "AA3")]
    [InlineData(1_048_576, 16_384, "XFD1048576")]
    public void Is_written_as_people_name_it(int row, int column, string text) =>
        Assert.Equal(text, new CellAddress(row, column).ToString());

    [Fact]
    public void Is_read_as_it_was_written() =>
        Gen.Int[1, 1_048_576]
            .Select(Gen.Int[1, 16_384])
            .Sample(
                (row, column) =>
                    CellAddress.Read(new CellAddress(row, column).ToString()) == new CellAddress(row, column)
            );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("A")]
    [InlineData("A0")]
    [InlineData("ABCD1")]
    [InlineData("a1")]
    [InlineData("A+1")]
    [InlineData("A 1")]
    [InlineData("A1048577")]
    [InlineData("XFE1")]
    [InlineData("ZZZZZ99999999")]
    public void Is_nothing_else(string? text) => Assert.Null(CellAddress.Read(text));
}
