using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>The register of systems, and the form's counts, which follow from it and so cannot disagree with it.</summary>
internal sealed record InformationSystemsFigures : ISectionFigures<InformationSystemsFigures>
{
    public static string SectionName => "information-systems";

    [Line("Các HTTT đang triển khai", "HTTT", Kind = LineKind.Register, Most = 100)]
    public IReadOnlyList<InformationSystem>? Systems { get; init; }

    [Line("Số HTTT đang triển khai:", "HTTT", Kind = LineKind.Stock)]
    [Counts(nameof(Systems))]
    public long? InfoSystems { get; init; }

    [Line("Số HTTT đã được phê duyệt cấp độ:", "HTTT", Kind = LineKind.Stock)]
    [Counts(nameof(Systems)), Where(nameof(InformationSystem.State), "approved")]
    public long? InfoSystemsApproved { get; init; }

    [Line("Cấp độ 1:", "HTTT", Kind = LineKind.Stock)]
    [Counts(nameof(Systems))]
    [Where(nameof(InformationSystem.State), "approved"), Where(nameof(InformationSystem.Level), "1")]
    public long? InfoSystemsLevel1 { get; init; }

    [Line("Cấp độ 2:", "HTTT", Kind = LineKind.Stock)]
    [Counts(nameof(Systems))]
    [Where(nameof(InformationSystem.State), "approved"), Where(nameof(InformationSystem.Level), "2")]
    public long? InfoSystemsLevel2 { get; init; }

    [Line("Cấp độ 3:", "HTTT", Kind = LineKind.Stock)]
    [Counts(nameof(Systems))]
    [Where(nameof(InformationSystem.State), "approved"), Where(nameof(InformationSystem.Level), "3")]
    public long? InfoSystemsLevel3 { get; init; }

    [Line("Cấp độ 4:", "HTTT", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(Systems))]
    [Where(nameof(InformationSystem.State), "approved"), Where(nameof(InformationSystem.Level), "4")]
    public long? InfoSystemsLevel4 { get; init; }

    [Line("Cấp độ 5:", "HTTT", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(Systems))]
    [Where(nameof(InformationSystem.State), "approved"), Where(nameof(InformationSystem.Level), "5")]
    public long? InfoSystemsLevel5 { get; init; }

    [Derived(
        "Tỷ lệ HTTT đã được phê duyệt cấp độ",
        "%",
        Plus = [nameof(InfoSystemsApproved)],
        Over = [nameof(InfoSystems)]
    )]
    public decimal? SecurityLevelApprovalRate => Percent.Of(InfoSystemsApproved, InfoSystems);
}
