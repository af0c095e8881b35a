using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.BirthDeathCertificates.Tests;

/// <summary>§4 as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good =>
        new()
        {
            ["births"] = 40,
            ["birthsSynced"] = 38,
            ["deaths"] = 3,
            ["deathsSynced"] = 2,
        };

    // No rule across these lines is hard: a required line left blank is what is refused.
    public static (JsonObject, string) Wrong =>
        (
            new()
            {
                ["births"] = 40,
                ["birthsSynced"] = 38,
                ["deaths"] = 3,
            },
            "deathsSynced:blank"
        );
}

public sealed class Fixture : SectionFixture<BirthDeathCertificatesModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<BirthDeathCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<BirthDeathCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<BirthDeathCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<BirthDeathCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<BirthDeathCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class BreakdownTests(Fixture fixture)
    : BreakdownContract<BirthDeathCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
