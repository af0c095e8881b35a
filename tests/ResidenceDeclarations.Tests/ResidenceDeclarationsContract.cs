using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.ResidenceDeclarations.Tests;

/// <summary>§8 as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good => new() { ["declarations"] = 75 };

    // There is no rule across one line: a line left blank is what is refused.
    public static (JsonObject, string) Wrong => ([], "declarations:blank");
}

public sealed class Fixture : SectionFixture<ResidenceDeclarationsModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<ResidenceDeclarationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<ResidenceDeclarationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<ResidenceDeclarationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<ResidenceDeclarationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<ResidenceDeclarationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class BreakdownTests(Fixture fixture)
    : BreakdownContract<ResidenceDeclarationsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
