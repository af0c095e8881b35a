using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.DigitalSignatures.Tests;

/// <summary>§7 as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good => new() { ["signed"] = 25, ["needed"] = 5 };

    // No rule across these lines is hard: a required line left blank is what is refused.
    public static (JsonObject, string) Wrong => (new() { ["signed"] = 25 }, "needed:blank");
}

public sealed class Fixture : SectionFixture<DigitalSignaturesModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<DigitalSignaturesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<DigitalSignaturesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<DigitalSignaturesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<DigitalSignaturesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<DigitalSignaturesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class AnnexTests(Fixture fixture)
    : AnnexContract<DigitalSignaturesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
