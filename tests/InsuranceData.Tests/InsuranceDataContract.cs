using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.InsuranceData.Tests;

/// <summary>§1 as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good => new() { ["records"] = 200, ["onTimeRecords"] = 190 };

    public static (JsonObject, string) Wrong =>
        (new() { ["records"] = 900, ["onTimeRecords"] = 950 }, "onTimeRecords:partOverWhole");
}

public sealed class Fixture : SectionFixture<InsuranceDataModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<InsuranceDataModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<InsuranceDataModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<InsuranceDataModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<InsuranceDataModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<InsuranceDataModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class BreakdownTests(Fixture fixture)
    : BreakdownContract<InsuranceDataModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
