using DeAn06.SharedKernel.Text;

namespace DeAn06.SharedKernel.Tests.Text;

public sealed class ExcerptTests
{
    [Fact]
    public void A_short_value_stands_as_it_is()
    {
        var sixty = new string('x', 60);
        Assert.Equal(sixty, Excerpt.Of(sixty));
        Assert.Equal("Bệnh viện 𠀡", Excerpt.Of("Bệnh viện 𠀡"));
        Assert.Equal("", Excerpt.Of(null));
    }

    [Fact]
    public void A_long_value_is_cut_between_characters()
    {
        Assert.Equal(new string('x', 60) + "…", Excerpt.Of(new string('x', 100_000)));
        Assert.Equal(new string('x', 59) + "…", Excerpt.Of(new string('x', 59) + "𠀡"));
    }

    [Fact]
    public void What_cannot_be_shown_is_marked()
    {
        Assert.Equal("a b", Excerpt.Of("a\nb"));
        Assert.Equal("a�b", Excerpt.Of("a\0b"));
        Assert.Equal("a�b", Excerpt.Of($"a{'\uD800'}b"));
    }
}
