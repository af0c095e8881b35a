using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.CovidVaccinationCleaning.Tests;

/// <summary>§IV.4.1 as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good => Of(9_000, 4_000, 3_900, 100, "Thiếu số định danh cá nhân");

    public static (JsonObject, string) Wrong =>
        (Of(9_000, 4_000, 3_900, 101, "Thiếu số định danh cá nhân"), "covidPersonsRecorded:partsNotWhole");

    public static JsonObject Corrected => Of(9_000, 4_000, 3_950, 50, "Thiếu số định danh cá nhân");

    public static JsonObject Of(long? doses, long? persons, long? verified, long? unverified, string? reason) =>
        new()
        {
            ["covidDosesRecorded"] = doses,
            ["covidPersonsRecorded"] = persons,
            ["covidPersonsVerified"] = verified,
            ["covidPersonsUnverified"] = unverified,
            ["covidUnverifiedReason"] = reason,
        };
}

public sealed class Fixture : SectionFixture<CovidVaccinationCleaningModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<CovidVaccinationCleaningModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<CovidVaccinationCleaningModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<CovidVaccinationCleaningModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<CovidVaccinationCleaningModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
    protected override JsonObject Corrected => Sample.Corrected;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<CovidVaccinationCleaningModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class TextTests(Fixture fixture)
    : TextContract<CovidVaccinationCleaningModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
