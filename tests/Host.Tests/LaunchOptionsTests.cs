using DeAn06.Host.Startup;

namespace DeAn06.Host.Tests;

public sealed class LaunchOptionsTests
{
    [Fact]
    public void Nothing_said_is_the_default()
    {
        var options = LaunchOptions.Read([], _ => null);

        Assert.Equal(8080, options.Port);
        Assert.Equal("thanh-hoa-2023", options.Profile);
        Assert.Null(options.Database);
        Assert.Null(options.DemoClock);
        Assert.False(options.Demo);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "web"), options.WebFolder);
    }

    [Theory]
    [InlineData("PORT", "80800")]
    [InlineData("PORT", "http")]
    [InlineData("DEMO_CLOCK", "hôm nay")]
    public void A_value_that_makes_no_sense_is_named(string name, string value)
    {
        var refusal = Assert.Throws<LaunchException>(() => LaunchOptions.Read([], n => n == name ? value : null));

        Assert.Contains(name, refusal.Message);
        Assert.Contains(value, refusal.Message);
    }

    [Fact]
    public void An_unknown_argument_is_named() =>
        Assert.Contains(
            "--dmo",
            Assert.Throws<LaunchException>(() => LaunchOptions.Read(["--dmo"], _ => null)).Message
        );
}
