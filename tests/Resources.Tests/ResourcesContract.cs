using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.Resources.Tests;

/// <summary>§V as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good => Of(university: 3, partTimeQualified: 2);

    public static (JsonObject, string) Wrong =>
        (Of(university: 3, partTimeQualified: 6), "itStaffPartTimeQualified:partOverWhole");

    /// <summary>Full-time staff are as many as their qualifications make them.</summary>
    public static JsonObject Of(long university, long partTimeQualified) =>
        new()
        {
            ["itStaffFullTime"] = university + 2,
            ["itStaffUniversity"] = university,
            ["itStaffCollege"] = 1,
            ["itStaffOther"] = 1,
            ["itStaffOtherText"] = "Trung cấp CNTT",
            ["itStaffPartTime"] = 5,
            ["itStaffPartTimeQualified"] = partTimeQualified,
            ["spendDigitalTransformation"] = 250_000_000,
            ["spendProject06"] = 40_000_000,
        };
}

public sealed class Fixture : SectionFixture<ResourcesModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<ResourcesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<ResourcesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<ResourcesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<ResourcesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<ResourcesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class BreakdownTests(Fixture fixture)
    : BreakdownContract<ResourcesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class TextTests(Fixture fixture) : TextContract<ResourcesModule, Fixture>(fixture), IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
