using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.ResidenceDeclarations;

/// <summary>The line of the section. The form asks no whole, so there is no rate.</summary>
internal sealed record ResidenceDeclarationsFigures : ISectionFigures<ResidenceDeclarationsFigures>
{
    public static string SectionName => "residence-declarations";

    [Line("- Số lượt được khai báo lưu trú :...", "Lượt")]
    public long? Declarations { get; init; }
}
