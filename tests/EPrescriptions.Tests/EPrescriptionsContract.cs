using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.EPrescriptions.Tests;

/// <summary>§2 as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good => new() { ["issued"] = 120, ["transmitted"] = 118 };

    public static (JsonObject, string) Wrong =>
        (new() { ["issued"] = 900, ["transmitted"] = 950 }, "transmitted:partOverWhole");
}

public sealed class Fixture : SectionFixture<EPrescriptionsModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<EPrescriptionsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<EPrescriptionsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<EPrescriptionsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<EPrescriptionsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<EPrescriptionsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class BreakdownTests(Fixture fixture)
    : BreakdownContract<EPrescriptionsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
