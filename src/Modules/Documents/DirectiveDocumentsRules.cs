using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Documents;

/// <summary>Nothing beyond what every register asks; a made-up unit lists a handful of documents.</summary>
internal sealed class DirectiveDocumentsRules : SectionRules<DirectiveDocumentsFigures>
{
    public DirectiveDocumentsRules()
    {
        ForExample(f => f.DirectiveDocuments, DirectiveDocumentsExample.Of);
    }
}
