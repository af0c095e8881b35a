using DeAn06.Host.Startup;

namespace DeAn06.Host.Tests.Startup;

/// <summary>Which variables of the environment are ours, which were meant to be, and which are none of our business.</summary>
public sealed class GivenSettingsTests
{
    [Theory]
    [InlineData("PROT", "PORT")]
    [InlineData("PRT", "PORT")]
    [InlineData("PORTT", "PORT")]
    [InlineData("port", "PORT")]
    [InlineData("DATADIR", "DATA_DIR")]
    [InlineData("DATA_DRI", "DATA_DIR")]
    [InlineData("DataDir", "DATA_DIR")]
    [InlineData("PROFIL", "PROFILE")]
    [InlineData("DEMO_CLOK", "DEMO_CLOCK")]
    [InlineData("DEMOCLOCK", "DEMO_CLOCK")]
    [InlineData("ADMIN_PASSWROD", "ADMIN_PASSWORD")]
    [InlineData("ADMIN_PASSWD", "ADMIN_PASSWORD")]
    [InlineData("LOGTO", "LOG_TO")]
    [InlineData("WEBDIR", "WEB_DIR")]
    [InlineData("ALLOWED_HOST", "ALLOWED_HOSTS")]
    [InlineData("AllowedHosts", "ALLOWED_HOSTS")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPIONT", "OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("ASPNETCORE_FORWARDED_HEADERS_ENABLED", "ASPNETCORE_FORWARDEDHEADERS_ENABLED")]
    [InlineData("ConnectionStrings__EPrescription", "ConnectionStrings__EPrescriptions")]
    [InlineData("ConnectionStrings:EPrescription", "ConnectionStrings__EPrescriptions")]
    [InlineData("CONNECTIONSTRINGS__CALENDER", "ConnectionStrings__Calendar")]
    [InlineData("ConnectionStrings__Defualt", "ConnectionStrings__Default")]
    [InlineData("ConnectionString__Default", "ConnectionStrings__Default")]
    [InlineData("ConnectionStrings_Default", "ConnectionStrings__Default")]
    [InlineData("CONNECTIONSTRINGS_DEFAULT", "ConnectionStrings__Default")]
    [InlineData("ConectionStrings__Access", "ConnectionStrings__Access")]
    [InlineData("ASPNETCORE_ConnectionStrings__Access", "ConnectionStrings__Access")]
    [InlineData("POSTGRESQLCONNSTR_Default", "ConnectionStrings__Default")]
    [InlineData("ASPNETCORE_URLS", "PORT")]
    [InlineData("DOTNET_HTTPS_PORTS", "PORT")]
    [InlineData("Kestrel__Endpoints__Http__Url", "PORT")]
    public void A_slip_is_refused_with_the_name_that_was_meant(string given, string meant)
    {
        var refusal = Assert.Throws<LaunchException>(() => Of(given));

        Assert.Contains(given.Replace("CALENDER", "", StringComparison.Ordinal), refusal.Message);
        Assert.Contains(meant, refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_module_that_nobody_knows_is_answered_with_those_there_are()
    {
        var refusal = Assert.Throws<LaunchException>(() => Of("ConnectionStrings__Redis"));

        Assert.All(Modules.All, module => Assert.Contains(module.Name, refusal.Message));
    }

    /// <summary>Seen in shells, services, containers, clouds and other programs; each is near one of ours for some way of measuring.</summary>
    [Theory]
    [InlineData("PATH")]
    [InlineData("PORTS")]
    [InlineData("PORT0")]
    [InlineData("POST")]
    [InlineData("SORT")]
    [InlineData("HOST")]
    [InlineData("HOSTNAME")]
    [InlineData("HTTP_PORT")]
    [InlineData("REDIS_PORT")]
    [InlineData("LISTEN_FDS")]
    [InlineData("LISTEN_PID")]
    [InlineData("WEB_CONCURRENCY")]
    [InlineData("LOGNAME")]
    [InlineData("LOG_DIR")]
    [InlineData("LOG_LEVEL")]
    [InlineData("PROFILEREAD")]
    [InlineData("AWS_PROFILE")]
    [InlineData("profiles")]
    [InlineData("XDG_DATA_DIRS")]
    [InlineData("DATA_DB")]
    [InlineData("PGDATA")]
    [InlineData("PGHOST")]
    [InlineData("DATABASE_URL")]
    [InlineData("CONNECTION_STRING")]
    [InlineData("CONNECTION_STRING_REDIS")]
    [InlineData("DEMO_MODE")]
    [InlineData("ADMIN_USER")]
    [InlineData("DOTNET_ROOT")]
    [InlineData("DOTNET_ENVIRONMENT")]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("ASPNETCORE_HTTP_PORTS")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")]
    [InlineData("OTEL_METRIC_EXPORT_TIMEOUT")]
    public void Other_programs_variables_are_left_in_peace(string name) => Assert.Null(Of(name).Value(name));

    [Theory]
    [InlineData("ConnectionStrings__EPrescriptions")]
    [InlineData("ConnectionStrings:EPrescriptions")]
    [InlineData("CONNECTIONSTRINGS__EPRESCRIPTIONS")]
    public void A_modules_database_may_be_named_in_any_way_that_the_framework_reads(string name) =>
        Assert.Equal("x", Of(name).Value("ConnectionStrings__EPrescriptions"));

    [Fact]
    public void One_setting_given_twice_is_refused() =>
        Assert.Contains(
            "ConnectionStrings__Access",
            Assert
                .Throws<LaunchException>(() =>
                    GivenSettings.Of([new("ConnectionStrings__Access", "x"), new("connectionstrings:access", "y")])
                )
                .Message
        );

    [Fact]
    public void A_variable_without_a_value_says_nothing() => GivenSettings.Of([new("PROT", " ")]);

    private static GivenSettings Of(string name) => GivenSettings.Of([new(name, "x")]);
}
