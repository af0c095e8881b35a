using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.Documents;

internal sealed class GetDirectiveDocuments : GetFilingEndpoint<DirectiveDocumentsFigures>;

internal sealed class SaveDirectiveDocuments : SaveDraftEndpoint<DirectiveDocumentsFigures>;

internal sealed class SubmitDirectiveDocuments : SubmitFilingEndpoint<DirectiveDocumentsFigures>;

internal sealed class ReturnDirectiveDocuments : ReturnFilingEndpoint<DirectiveDocumentsFigures>;

internal sealed class AcceptDirectiveDocuments : AcceptFilingEndpoint<DirectiveDocumentsFigures>;

internal sealed class ReopenDirectiveDocuments : ReopenFilingEndpoint<DirectiveDocumentsFigures>;
