using DeAn06.Host.Startup;

namespace DeAn06.Host.Tests.Startup;

public sealed class LaunchOptionsTests
{
    [Fact]
    public void Nothing_said_is_the_default()
    {
        var options = LaunchOptions.Read([], _ => null);

        Assert.Equal(8080, options.Port);
        Assert.Null(options.Profile);
        Assert.Null(options.Database);
        Assert.Empty(options.ModuleDatabases);
        Assert.Empty(options.AllowedHosts);
        Assert.Null(options.DemoClock);
        Assert.False(options.Demo);
        Assert.False(options.DemoHistory);
        Assert.Equal(["http://*:8080"], options.Addresses);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "web"), options.WebFolder);
    }

    [Theory]
    [InlineData("PORT", "80800")]
    [InlineData("PORT", "http")]
    [InlineData("PORT", "-1")]
    [InlineData("LISTEN", "mọi nơi")]
    [InlineData("LISTEN", "10.0.0.256")]
    [InlineData("LISTEN", ",")]
    [InlineData("GRAPHQL_OPEN", "maybe")]
    [InlineData("DEMO_CLOCK", "hôm nay")]
    [InlineData("DEMO_CLOCK", "2023-08-14")]
    [InlineData("DEMO_CLOCK", "2023-08-14T09:00:00")]
    [InlineData("DEMO_CLOCK", "0001-01-01T00:00:00Z")]
    [InlineData("LOG_TO", "konsole")]
    [InlineData("WEB_DIR", "/proc/khong-co")]
    [InlineData("ALLOWED_HOSTS", "https://baocao.vn")]
    [InlineData("ALLOWED_HOSTS", "baocao.vn:8080")]
    [InlineData("ACCEPT_PLACE", "EPrescription")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "yes")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "nonsense")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "1m")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES", "province")]
    public void A_value_that_makes_no_sense_is_named(string name, string value)
    {
        var refusal = Assert.Throws<LaunchException>(() => LaunchOptions.Read([], n => n == name ? value : null));

        Assert.Contains(name, refusal.Message);
        Assert.Contains(value, refusal.Message);
    }

    [Theory]
    [InlineData("postgres://dean06:matkhau@db/dean06", "postgres://")]
    [InlineData("Host=db;Database=dean06;Prt=5433;Password=matkhau", "“Prt”")]
    [InlineData("Host=db;Database=dean06;Port=năm;Password=matkhau", "“Port”")]
    [InlineData("Host=db;Database=dean06;SSL Mode=maybe", "“SSL Mode”")]
    [InlineData("dean06", "tên=giá trị")]
    [InlineData("Database=dean06;Password=matkhau", "Host=")]
    [InlineData("Host=db;Username=dean06;Password=matkhau", "Database=")]
    public void A_connection_string_that_makes_no_sense_is_named_without_its_secret(string value, string said)
    {
        foreach (var name in new[] { "ConnectionStrings__Default", "ConnectionStrings__Calendar" })
        {
            var refusal = Assert.Throws<LaunchException>(() => LaunchOptions.Read([], n => n == name ? value : null));

            Assert.StartsWith(name, refusal.Message);
            Assert.Contains(said, refusal.Message);
            Assert.DoesNotContain("matkhau", refusal.Message);
        }
    }

    [Fact]
    public void Headers_of_the_export_may_hold_a_key_and_are_not_repeated()
    {
        var refusal = Assert.Throws<LaunchException>(() =>
            LaunchOptions.Read([], n => n == "OTEL_EXPORTER_OTLP_HEADERS" ? "bimat" : null)
        );

        Assert.Contains("OTEL_EXPORTER_OTLP_HEADERS", refusal.Message);
        Assert.DoesNotContain("bimat", refusal.Message);
    }

    [Theory]
    [InlineData("2023-08-14T09:00:00+07:00")]
    [InlineData("2023-08-14T02:00Z")]
    public void The_clock_takes_a_time_with_its_zone(string value) =>
        Assert.Equal(
            new DateTimeOffset(2023, 8, 14, 2, 0, 0, TimeSpan.Zero),
            LaunchOptions.Read([], n => n == "DEMO_CLOCK" ? value : null).DemoClock
        );

    [Fact]
    public void Hosts_may_be_several_and_hold_a_wildcard() =>
        Assert.Equal(
            ["baocao.syt.gov.vn", "*.syt.gov.vn", "10.0.0.5"],
            LaunchOptions
                .Read([], n => n == "ALLOWED_HOSTS" ? "baocao.syt.gov.vn, *.syt.gov.vn;10.0.0.5" : null)
                .AllowedHosts
        );

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
