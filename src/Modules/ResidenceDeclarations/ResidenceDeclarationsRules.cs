using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.ResidenceDeclarations;

/// <summary>One line, so no rule across lines.</summary>
internal sealed class ResidenceDeclarationsRules : SectionRules<ResidenceDeclarationsFigures>;
