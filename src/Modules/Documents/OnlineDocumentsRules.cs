using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Documents;

/// <summary>"Trong đó": online is part of incoming; the four classes of outgoing documents are all of them and do not overlap.</summary>
internal sealed class OnlineDocumentsRules : SectionRules<OnlineDocumentsFigures>
{
    public OnlineDocumentsRules()
    {
        Part(f => f.DocsInOnline, of => of.DocsIn);
        Exactly(
            f => f.DocsOut,
            f => f.DocsOutBothSigned,
            f => f.DocsOutLeaderOnly,
            f => f.DocsOutOrgOnly,
            f => f.DocsOutUnsigned
        );
    }
}
