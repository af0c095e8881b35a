using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.ITInfrastructure.Tests;

/// <summary>§3.1 as one sample for the contract that every section keeps.</summary>
internal static class ItEquipmentSample
{
    public static JsonObject Good => Of(servers: 2);

    public static (JsonObject, string) Wrong => (Of(servers: null), "servers:blank");

    public static JsonObject Of(long? servers) =>
        new()
        {
            ["computersBefore2020"] = 40,
            ["computersAfter2020"] = 65,
            ["printers"] = 30,
            ["routers"] = 8,
            ["switches"] = 12,
            ["servers"] = servers,
        };
}

public sealed class ItEquipmentFixture : SectionFixture<ITInfrastructureModule>
{
    protected override string SectionName => "it-equipment";
}

public sealed class ItEquipmentLifecycleTests(ItEquipmentFixture fixture)
    : LifecycleContract<ITInfrastructureModule, ItEquipmentFixture>(fixture),
        IClassFixture<ItEquipmentFixture>
{
    protected override JsonObject Good => ItEquipmentSample.Good;
    protected override (JsonObject, string) Wrong => ItEquipmentSample.Wrong;
}

public sealed class ItEquipmentRefusalTests(ItEquipmentFixture fixture)
    : RefusalContract<ITInfrastructureModule, ItEquipmentFixture>(fixture),
        IClassFixture<ItEquipmentFixture>
{
    protected override JsonObject Good => ItEquipmentSample.Good;
    protected override (JsonObject, string) Wrong => ItEquipmentSample.Wrong;
}

public sealed class ItEquipmentDeadlineTests(ItEquipmentFixture fixture)
    : DeadlineContract<ITInfrastructureModule, ItEquipmentFixture>(fixture),
        IClassFixture<ItEquipmentFixture>
{
    protected override JsonObject Good => ItEquipmentSample.Good;
    protected override (JsonObject, string) Wrong => ItEquipmentSample.Wrong;
}

public sealed class ItEquipmentReadingTests(ItEquipmentFixture fixture)
    : ReadingContract<ITInfrastructureModule, ItEquipmentFixture>(fixture),
        IClassFixture<ItEquipmentFixture>
{
    protected override JsonObject Good => ItEquipmentSample.Good;
    protected override (JsonObject, string) Wrong => ItEquipmentSample.Wrong;
}

public sealed class ItEquipmentComparingTests(ItEquipmentFixture fixture)
    : ComparingContract<ITInfrastructureModule, ItEquipmentFixture>(fixture),
        IClassFixture<ItEquipmentFixture>
{
    protected override JsonObject Good => ItEquipmentSample.Good;
    protected override (JsonObject, string) Wrong => ItEquipmentSample.Wrong;
}

public sealed class ItEquipmentBreakdownTests(ItEquipmentFixture fixture)
    : BreakdownContract<ITInfrastructureModule, ItEquipmentFixture>(fixture),
        IClassFixture<ItEquipmentFixture>
{
    protected override JsonObject Good => ItEquipmentSample.Good;
    protected override (JsonObject, string) Wrong => ItEquipmentSample.Wrong;
}
