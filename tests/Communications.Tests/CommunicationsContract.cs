using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.Communications.Tests;

/// <summary>§II as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good => Of(Row("banner", 4), Row("other", 1, "Xe loa lưu động"));

    public static (JsonObject, string) Wrong => (Of(Row("banner", 4), Row("banner", 2)), "commCitizenId:duplicateRow");

    public static JsonObject Corrected => Of(Row("banner", 5));

    /// <summary>The first topic; the second has its own row, for the third there was nothing.</summary>
    public static JsonObject Of(params JsonObject[] rows) =>
        new()
        {
            ["commCitizenId"] = new JsonArray([.. rows]),
            ["commCashless"] = new JsonArray(Row("standee", 6)),
            ["commOther"] = new JsonArray(),
        };

    public static JsonObject Row(string kind, long? quantity, string? description = null) =>
        new()
        {
            ["kind"] = kind,
            ["description"] = description,
            ["quantity"] = quantity,
        };
}

public sealed class Fixture : SectionFixture<CommunicationsModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<CommunicationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<CommunicationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<CommunicationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<CommunicationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
    protected override JsonObject Corrected => Sample.Corrected;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<CommunicationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RegisterTests(Fixture fixture)
    : RegisterContract<CommunicationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
