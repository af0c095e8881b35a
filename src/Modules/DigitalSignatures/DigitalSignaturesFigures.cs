using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.DigitalSignatures;

/// <summary>The lines of the section: two groups of people without overlap, as they stand at the end of the window.</summary>
internal sealed record DigitalSignaturesFigures : ISectionFigures<DigitalSignaturesFigures>
{
    public static string SectionName => "digital-signatures";

    [Line("- Số lượng cán bộ đã được cấp chữ ký số:....", "Người", Kind = LineKind.Stock)]
    public long? Signed { get; init; }

    [Line("- Số lượng cán bộ có nhu cầu cấp chữ ký số (nhưng chưa được cấp):....", "Người", Kind = LineKind.Stock)]
    public long? Needed { get; init; }

    [Derived("Tỷ lệ đã được cấp chữ ký số", "%", Plus = [nameof(Signed)], Over = [nameof(Signed), nameof(Needed)])]
    public decimal? CoverageRate => Percent.Of(Signed, Signed + Needed);
}
