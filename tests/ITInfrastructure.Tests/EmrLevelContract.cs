using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.ITInfrastructure.Tests;

/// <summary>§3.2 as one sample for the contract that every section keeps.</summary>
internal static class EmrLevelSample
{
    public static JsonObject Good => new() { ["itApplicationLevel"] = 3 };

    public static (JsonObject, string) Wrong => (new() { ["itApplicationLevel"] = null }, "itApplicationLevel:blank");
}

public sealed class EmrLevelFixture : SectionFixture<ITInfrastructureModule>
{
    protected override string SectionName => "emr-level";
}

public sealed class EmrLevelLifecycleTests(EmrLevelFixture fixture)
    : LifecycleContract<ITInfrastructureModule, EmrLevelFixture>(fixture),
        IClassFixture<EmrLevelFixture>
{
    protected override JsonObject Good => EmrLevelSample.Good;
    protected override (JsonObject, string) Wrong => EmrLevelSample.Wrong;
}

public sealed class EmrLevelRefusalTests(EmrLevelFixture fixture)
    : RefusalContract<ITInfrastructureModule, EmrLevelFixture>(fixture),
        IClassFixture<EmrLevelFixture>
{
    protected override JsonObject Good => EmrLevelSample.Good;
    protected override (JsonObject, string) Wrong => EmrLevelSample.Wrong;
}

public sealed class EmrLevelDeadlineTests(EmrLevelFixture fixture)
    : DeadlineContract<ITInfrastructureModule, EmrLevelFixture>(fixture),
        IClassFixture<EmrLevelFixture>
{
    protected override JsonObject Good => EmrLevelSample.Good;
    protected override (JsonObject, string) Wrong => EmrLevelSample.Wrong;
}

public sealed class EmrLevelReadingTests(EmrLevelFixture fixture)
    : ReadingContract<ITInfrastructureModule, EmrLevelFixture>(fixture),
        IClassFixture<EmrLevelFixture>
{
    protected override JsonObject Good => EmrLevelSample.Good;
    protected override (JsonObject, string) Wrong => EmrLevelSample.Wrong;
}

public sealed class EmrLevelComparingTests(EmrLevelFixture fixture)
    : ComparingContract<ITInfrastructureModule, EmrLevelFixture>(fixture),
        IClassFixture<EmrLevelFixture>
{
    protected override JsonObject Good => EmrLevelSample.Good;
    protected override (JsonObject, string) Wrong => EmrLevelSample.Wrong;
}
