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
        Assert.False(options.DemoHistory);
        Assert.Equal(["http://*:8080"], options.Addresses);
        Assert.False(options.GraphQLOpen);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "web"), options.WebFolder);
    }

    [Theory]
    [InlineData("PORT", "80800")]
    [InlineData("PORT", "http")]
    [InlineData("DEMO_CLOCK", "hôm nay")]
    [InlineData("LISTEN", "mọi nơi")]
    [InlineData("LISTEN", "10.0.0.256")]
    [InlineData("LISTEN", ",")]
    [InlineData("GRAPHQL_OPEN", "có")]
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

    [Theory]
    [InlineData(null, "http://localhost:8080")]
    [InlineData("*", "http://*:8080")]
    [InlineData("127.0.0.1, ::1", "http://127.0.0.1:8080 http://[::1]:8080")]
    [InlineData("0.0.0.0", "http://0.0.0.0:8080")]
    public void A_demonstration_stays_on_this_machine_unless_told_otherwise(string? listen, string addresses)
    {
        var options = LaunchOptions.Read(["--demo"], name => name == "LISTEN" ? listen : null);

        Assert.Equal(addresses, string.Join(' ', options.Addresses));
        Assert.True(options.DemoHistory);
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public void A_demonstration_may_go_without_its_history(string value, bool history) =>
        Assert.Equal(
            history,
            LaunchOptions.Read(["--demo"], name => name == "DEMO_HISTORY" ? value : null).DemoHistory
        );

    [Fact]
    public void Whether_to_file_a_history_is_yes_or_no() =>
        Assert.Contains(
            "DEMO_HISTORY",
            Assert
                .Throws<LaunchException>(() =>
                    LaunchOptions.Read(["--demo"], name => name == "DEMO_HISTORY" ? "có" : null)
                )
                .Message
        );
}
