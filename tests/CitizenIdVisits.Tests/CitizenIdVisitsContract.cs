using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.CitizenIdVisits.Tests;

/// <summary>§6 as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good =>
        new()
        {
            ["visits"] = 900,
            ["citizenIdVisits"] = 600,
            ["insuranceReturned"] = 550,
            ["qrReaders"] = 4,
        };

    public static (JsonObject, string) Wrong =>
        (
            new()
            {
                ["visits"] = 900,
                ["citizenIdVisits"] = 600,
                ["insuranceReturned"] = 601,
                ["qrReaders"] = 4,
            },
            "insuranceReturned:partOverWhole"
        );
}

public sealed class Fixture : SectionFixture<CitizenIdVisitsModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<CitizenIdVisitsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<CitizenIdVisitsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<CitizenIdVisitsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<CitizenIdVisitsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<CitizenIdVisitsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class AnnexTests(Fixture fixture)
    : AnnexContract<CitizenIdVisitsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
