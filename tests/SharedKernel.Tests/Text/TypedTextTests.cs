using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.SharedKernel.Tests.Text;

public sealed class TypedTextTests
{
    private static readonly TypedText Name = new("Tên cơ sở", 10);

    [Theory]
    [InlineData("  Bệnh viện \n", "Bệnh viện")]
    [InlineData("vie\u0323\u0302n", "viện")]
    [InlineData("0123456789", "0123456789")]
    [InlineData("a\U00020021b", "a\U00020021b")]
    [InlineData(null, null)]
    [InlineData(" \t ", null)]
    public void A_text_is_kept_trimmed_and_composed(string? typed, string? kept)
    {
        var errors = new List<LineError>();
        Assert.Equal(kept, Name.Read(typed, "name", errors));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(null, "blank")]
    [InlineData(" ", "blank")]
    [InlineData("01234567890", "tooLong")]
    [InlineData("a\0b", "unreadable")]
    [InlineData("a\u0085b", "unreadable")]
    [InlineData("a\nb", "unreadable")]
    [InlineData("a\u2028b", "unreadable")]
    [InlineData("a\uFFFDb", "unreadable")]
    public void A_line_that_cannot_be_kept_is_refused(string? typed, string code) => Refuses(Name, typed, code);

    // Half pairs and noncharacters do not survive as arguments of a theory.
    [Fact]
    public void What_is_no_text_is_refused()
    {
        foreach (var c in new[] { '\uD800', '\uDC00', '\uFFFE', '\uFFFF', '\uFDD0' })
        {
            Refuses(Name, $"a{c}b", "unreadable");
            Refuses(Name with { Paragraph = true }, $"a{c}b", "unreadable");
            Assert.False(TypedText.IsOneLine($"a{c}b"));
        }

        Refuses(Name, "a\U0001FFFEb", "unreadable");
    }

    /// <summary>To bring a million marks into their order would take hours.</summary>
    [Fact]
    public void Marks_piled_on_a_letter_are_refused_and_not_put_in_order()
    {
        var piled = "a" + new string('\u0301', 500_000) + new string('\u0323', 500_000);
        Assert.Same(piled, VietnameseText.Compose(piled));
        Refuses(Name with { Longest = 2_000_000 }, piled, "unreadable");
        Assert.False(TypedText.IsOneLine("a" + new string('\u0301', 31)));
        Assert.True(TypedText.IsOneLine("a" + new string('\u0301', 30)));
    }

    [Fact]
    public void A_paragraph_has_line_breaks_but_no_other_control_characters()
    {
        var paragraph = Name with { Paragraph = true };
        Assert.Equal("a\r\n\tb", paragraph.Read("a\r\n\tb", "name", []));
        Refuses(paragraph, "a\u0007b", "unreadable");
    }

    [Fact]
    public void A_refusal_names_the_text_and_what_to_do()
    {
        var errors = new List<LineError>();
        (Name with { Required = true }).Read("", "name", errors);
        (Name with { Required = true, Advice = "Xem công văn." }).Read("", "name", errors);
        Assert.Equal(
            ["Tên cơ sở còn để trống. Hãy nhập tên cơ sở.", "Tên cơ sở còn để trống. Xem công văn."],
            errors.Select(e => e.Message)
        );
    }

    private static void Refuses(TypedText text, string? typed, string code)
    {
        var errors = new List<LineError>();
        Assert.Null((text with { Required = true }).Read(typed, "name", errors));
        Assert.Equal(("name", code), (Assert.Single(errors).Line, errors[0].Code));
    }
}
