using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.ResidenceDeclarations;

/// <summary>The line of Appendix 1 §8. The form asks no whole, so there is no rate.</summary>
internal sealed record ResidenceDeclarationsFigures : ISectionFigures<ResidenceDeclarationsFigures>
{
    public static Section Section => ResidenceDeclarationsModule.Section;

    [Line("- Số lượt được khai báo lưu trú :...", "Lượt")]
    public long? Declarations { get; init; }
}
