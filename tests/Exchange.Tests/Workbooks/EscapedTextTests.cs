using CsCheck;
using DeAn06.Modules.Exchange.Workbooks;

namespace DeAn06.Modules.Exchange.Tests.Workbooks;

/// <summary>What looks like an escape in what people type is no character to a spreadsheet, and Excel's own escapes are.</summary>
public sealed class EscapedTextTests
{
    private static readonly string[] Pieces = ["_", "x", "0041", "005F", "000D", "_x", "_x0041_", "đ", " "];

    [Theory]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("_x0041_x0042_", "_x005F_x0041_x005F_x0042_")]
    [InlineData("_x005F_", "_x005F_x005F_")]
    [InlineData("__x000d_", "__x005F_x000d_")]
    [InlineData("_x41_ x0041_ _x0041", "_x41_ x0041_ _x0041")]
    public void What_reads_as_an_escape_is_escaped(string text, string written) =>
        Assert.Equal(written, EscapedText.Of(text));

    [Theory]
    [InlineData("một_x000A_hai", "một\nhai")]
    [InlineData("_x0110_ề án", "Đề án")]
    [InlineData("_x0000_", "_x0000_")]
    [InlineData("_xD800_", "_xD800_")]
    public void An_escape_is_its_character_where_there_is_one(string written, string text) =>
        Assert.Equal(text, EscapedText.Read(written));

    [Fact]
    public void Whatever_is_written_is_read() =>
        Gen.OneOf([.. Pieces.Select(Gen.Const)])
            .Array[0, 12]
            .Select(string.Concat)
            .Sample(text => EscapedText.Read(EscapedText.Of(text)) == text);
}
