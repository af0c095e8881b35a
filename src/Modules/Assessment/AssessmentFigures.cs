using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.Assessment;

/// <summary>The texts of the section, to be "ngắn gọn, trọng tâm": hence their length.</summary>
internal sealed record AssessmentFigures : ISectionFigures<AssessmentFigures>
{
    public static string SectionName => "assessment";

    private const int Longest = 1_500;

    [Line("6.1. Thuận lợi", "", Kind = LineKind.Text, Most = Longest)]
    public string? Advantages { get; init; }

    [Line("6.2. Khó khăn, vướng mắc", "", Kind = LineKind.Text, Most = Longest)]
    public string? Difficulties { get; init; }

    [Line("VII. Phương hướng, nhiệm vụ", "", Kind = LineKind.Text, Most = Longest)]
    public string? NextTasks { get; init; }

    [Line("VIII. Kiến nghị, đề xuất", "", Kind = LineKind.Text, Most = Longest)]
    public string? Proposals { get; init; }
}
