using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.CashlessPayments.Tests;

/// <summary>§5 as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good =>
        new()
        {
            ["payments"] = 500,
            ["bankTransfer"] = 80,
            ["pos"] = 40,
            ["staticQr"] = 30,
            ["dynamicQr"] = 25,
            ["eWallet"] = 10,
            ["otherCashless"] = 5,
        };

    public static (JsonObject, string) Wrong =>
        (
            new()
            {
                ["payments"] = 100,
                ["bankTransfer"] = 80,
                ["pos"] = 40,
                ["staticQr"] = 0,
                ["dynamicQr"] = 0,
                ["eWallet"] = 0,
                ["otherCashless"] = 0,
            },
            "payments:partsOverWhole"
        );
}

public sealed class Fixture : SectionFixture<CashlessPaymentsModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<CashlessPaymentsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<CashlessPaymentsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<CashlessPaymentsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<CashlessPaymentsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<CashlessPaymentsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class BreakdownTests(Fixture fixture)
    : BreakdownContract<CashlessPaymentsModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
