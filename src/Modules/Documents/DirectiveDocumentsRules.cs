using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Documents;

/// <summary>Nothing beyond what every register asks.</summary>
internal sealed class DirectiveDocumentsRules : SectionRules<DirectiveDocumentsFigures>;
