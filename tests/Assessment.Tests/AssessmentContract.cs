using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.Assessment.Tests;

/// <summary>§VI–VIII as one sample for the contract that every section keeps.</summary>
internal static class Sample
{
    public static JsonObject Good =>
        new()
        {
            ["advantages"] = "Được Sở Y tế hướng dẫn kịp thời",
            ["difficulties"] = "Thiếu đầu đọc mã QR ở các trạm y tế",
            ["nextTasks"] = "Tiếp tục tuyên truyền",
            ["proposals"] = "Không",
        };

    public static (JsonObject, string) Wrong => (With("proposals", null), "proposals:blank");

    public static JsonObject Corrected => With("difficulties", "Không");

    public static JsonObject With(string line, string? text)
    {
        var figures = Good;
        figures[line] = text;
        return figures;
    }
}

public sealed class Fixture : SectionFixture<AssessmentModule>;

public sealed class LifecycleTests(Fixture fixture)
    : LifecycleContract<AssessmentModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class RefusalTests(Fixture fixture)
    : RefusalContract<AssessmentModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class DeadlineTests(Fixture fixture)
    : DeadlineContract<AssessmentModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class ReadingTests(Fixture fixture)
    : ReadingContract<AssessmentModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
    protected override JsonObject Corrected => Sample.Corrected;
}

public sealed class ComparingTests(Fixture fixture)
    : ComparingContract<AssessmentModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}

public sealed class TextTests(Fixture fixture)
    : TextContract<AssessmentModule, Fixture>(fixture),
        IClassFixture<Fixture>
{
    protected override JsonObject Good => Sample.Good;
    protected override (JsonObject, string) Wrong => Sample.Wrong;
}
