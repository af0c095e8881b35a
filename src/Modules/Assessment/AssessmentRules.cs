using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Assessment;

/// <summary>Texts are not checked against each other.</summary>
internal sealed class AssessmentRules : SectionRules<AssessmentFigures>;
