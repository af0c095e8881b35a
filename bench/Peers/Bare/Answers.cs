using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeAn06.Bench;

internal sealed record PeriodRow(
    string Code,
    string Name,
    string Kind,
    int Year,
    DateOnly From,
    DateOnly To,
    DateOnly DueOn,
    string[] Forms,
    bool Closed
);

internal sealed record PeriodName(string Code, string Name, string Kind);

internal sealed record District(string Code, string Name);

internal sealed record Mean(string Line, [property: JsonPropertyName("mean")] decimal Value, int Units);

internal sealed record Whole(int Units, int Stations, int SyntheticUnits, Figures Figures, Mean[] Means);

internal sealed record DistrictSum(District? District, int Units, Figures Figures, Mean[] Means);

internal sealed record TierSum(string Tier, int Units, Figures Figures, Mean[] Means);

internal sealed record TrendPoint(PeriodName Period, int Units, Figures Figures, Mean[] Means, Figures? Cumulative);

internal sealed record SectionAnswer(
    JsonElement Definition,
    Whole Province,
    DistrictSum[] ByDistrict,
    TierSum[]? ByTier,
    TrendPoint[] Trend
);

internal sealed record StandingAnswer(
    string Code,
    string Name,
    string Kind,
    string[] Forms,
    DateOnly From,
    DateOnly To,
    SectionAnswer Section
);

internal sealed record SectionCount(
    string Section,
    int Owed,
    int Filed,
    int Returned,
    int Accepted,
    int Late,
    int Synthetic
);

internal sealed record Completeness(
    int Owed,
    int Filed,
    int Returned,
    int Accepted,
    int Late,
    int Synthetic,
    int ReportsOwed,
    int ReportsComplete,
    int ReportsOnTime
);

internal sealed record ProvinceAnswer(
    string Code,
    Completeness Completeness,
    List<SectionCount> BySection,
    SectionAnswer[] Sections
);

internal sealed record UnitName(string Code, string? ShortName, string? District);

internal sealed record FilingLine(UnitName Facility, string State, bool Late, int Submission, Figures Total);

internal sealed record FilingPage(List<FilingLine> Nodes, bool HasNextPage, string? EndCursor);

internal sealed record Unit(string Code, string Name, string? ShortName, string Tier, District? District);

internal sealed record QueueLine(
    string State,
    int Version,
    string[] AllowedActions,
    string Risk,
    bool Late,
    DateTime? SubmittedAt,
    bool Synthetic,
    Unit Facility,
    Figures Total
);

internal sealed record QueuePage(List<QueueLine> Nodes, bool HasNextPage);

internal sealed record Cell(
    string Section,
    string State,
    bool Late,
    int Version,
    int Submission,
    DateTime? ExtendedUntil
);

internal sealed record ReminderMark(DateTime At, DateTime? SeenAt);

internal sealed record BoardRow(Unit Facility, List<Cell> Cells, ReminderMark? LastReminder);

internal sealed record BoardAnswer(int TotalCount, List<BoardRow> Nodes, bool HasNextPage, string? EndCursor);

internal sealed record Filed(string Section, string State, Figures Total);

internal sealed record UnitPeriod(string Code, string Name, string Kind, Filed[] Sections);

internal sealed record Reminder(Guid Id, string[] Sections, string? Message, string By, DateTime At, DateTime? SeenAt);

internal sealed record Extension(
    Guid Id,
    string Section,
    DateTime Until,
    string? Reason,
    string By,
    DateTime At,
    DateTime? RevokedAt
);

internal sealed record YearPeriod(
    string Code,
    string Name,
    string Kind,
    string[] Forms,
    DateOnly DueOn,
    bool Closed,
    Cell[] Cells,
    Reminder[] Reminders,
    Extension[] Extensions
);

internal sealed record Contact(string FullName, string? Position, string? Phone, string? Email);

internal sealed record Version(int Number, JsonElement Decisions);

internal sealed record Earlier(string Period, string Name, int Days, Figures Total);

internal sealed record Middles(int Units, Figures Figures);

internal sealed record StationFigures(string Station, string Name, Figures Figures);

internal sealed record ReviewAnswer(
    string State,
    int Version,
    int Days,
    string Risk,
    bool Late,
    int Submission,
    DateTime? SubmittedAt,
    string? SubmittedBy,
    DateTime SavedAt,
    DateOnly DueOn,
    bool Synthetic,
    JsonElement Explanations,
    Unit Facility,
    Figures Figures,
    Figures Total,
    List<Contact> Contacts,
    List<StationFigures> Stations,
    Earlier? Previous,
    Earlier[] History,
    Middles? Peers,
    List<Version> Versions
);

/// <summary>Serializers made at compile time, as one writes them who cares for speed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StandingAnswer))]
[JsonSerializable(typeof(ProvinceAnswer))]
[JsonSerializable(typeof(FilingPage))]
[JsonSerializable(typeof(QueuePage))]
[JsonSerializable(typeof(BoardAnswer))]
[JsonSerializable(typeof(List<UnitPeriod>))]
[JsonSerializable(typeof(List<YearPeriod>))]
[JsonSerializable(typeof(ReviewAnswer))]
internal sealed partial class Answers : JsonSerializerContext;
