using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.DriverHealthCertificates.Tests;

/// <summary>§3 as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good => new() { ["issued"] = 60, ["transmitted"] = 57 };

    public static (JsonObject, string) Wrong =>
        (new() { ["issued"] = 60, ["transmitted"] = 61 }, "transmitted:partOverWhole");
}

public sealed class Fixture : SectionFixture<DriverHealthCertificatesModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<DriverHealthCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<DriverHealthCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<DriverHealthCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<DriverHealthCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<DriverHealthCertificatesModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
