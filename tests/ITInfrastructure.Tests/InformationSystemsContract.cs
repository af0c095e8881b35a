using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.ITInfrastructure.Tests;

/// <summary>§3.3 as one sample for the contract that every section keeps.</summary>
internal static class InformationSystemsSample
{
    public static JsonObject Good => Of(Row("HIS", "approved", "2"), Row("Trang thông tin điện tử", "none"));

    public static (JsonObject, string) Wrong =>
        (Of(Row("HIS", "approved", "2"), Row("his", "none")), "systems:duplicateRow");

    public static JsonObject Corrected => Of(Row("HIS", "approved", "3"), Row("Trang thông tin điện tử", "none"));

    public static JsonObject Of(params JsonObject[] systems) => new() { ["systems"] = new JsonArray([.. systems]) };

    /// <summary>Approved, it has its decision.</summary>
    public static JsonObject Row(string name, string state, string? level = null) =>
        new()
        {
            ["name"] = name,
            ["state"] = state,
            ["level"] = level,
            ["decisionNumber"] = state == "approved" ? "77/QĐ-SYT" : null,
            ["decisionDate"] = state == "approved" ? "2023-01-20" : null,
            ["authority"] = state == "approved" ? "Sở Y tế Thanh Hóa" : null,
        };
}

public sealed class InformationSystemsFixture : SectionFixture<ITInfrastructureModule>
{
    protected override string SectionName => "information-systems";
}

public sealed class InformationSystemsLifecycleTests(InformationSystemsFixture fixture)
    : LifecycleContract<ITInfrastructureModule, InformationSystemsFixture>(fixture),
        IClassFixture<InformationSystemsFixture>
{
    protected override JsonObject Good => InformationSystemsSample.Good;
    protected override (JsonObject, string) Wrong => InformationSystemsSample.Wrong;
}

public sealed class InformationSystemsRefusalTests(InformationSystemsFixture fixture)
    : RefusalContract<ITInfrastructureModule, InformationSystemsFixture>(fixture),
        IClassFixture<InformationSystemsFixture>
{
    protected override JsonObject Good => InformationSystemsSample.Good;
    protected override (JsonObject, string) Wrong => InformationSystemsSample.Wrong;
}

public sealed class InformationSystemsDeadlineTests(InformationSystemsFixture fixture)
    : DeadlineContract<ITInfrastructureModule, InformationSystemsFixture>(fixture),
        IClassFixture<InformationSystemsFixture>
{
    protected override JsonObject Good => InformationSystemsSample.Good;
    protected override (JsonObject, string) Wrong => InformationSystemsSample.Wrong;
}

public sealed class InformationSystemsReadingTests(InformationSystemsFixture fixture)
    : ReadingContract<ITInfrastructureModule, InformationSystemsFixture>(fixture),
        IClassFixture<InformationSystemsFixture>
{
    protected override JsonObject Good => InformationSystemsSample.Good;
    protected override (JsonObject, string) Wrong => InformationSystemsSample.Wrong;
    protected override JsonObject Corrected => InformationSystemsSample.Corrected;
}

public sealed class InformationSystemsComparingTests(InformationSystemsFixture fixture)
    : ComparingContract<ITInfrastructureModule, InformationSystemsFixture>(fixture),
        IClassFixture<InformationSystemsFixture>
{
    protected override JsonObject Good => InformationSystemsSample.Good;
    protected override (JsonObject, string) Wrong => InformationSystemsSample.Wrong;
}

public sealed class InformationSystemsRegisterTests(InformationSystemsFixture fixture)
    : RegisterContract<ITInfrastructureModule, InformationSystemsFixture>(fixture),
        IClassFixture<InformationSystemsFixture>
{
    protected override JsonObject Good => InformationSystemsSample.Good;
    protected override (JsonObject, string) Wrong => InformationSystemsSample.Wrong;
}
