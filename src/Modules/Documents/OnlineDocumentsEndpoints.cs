using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.Documents;

internal sealed class GetOnlineDocuments : GetFilingEndpoint<OnlineDocumentsFigures>;

internal sealed class SaveOnlineDocuments : SaveDraftEndpoint<OnlineDocumentsFigures>;

internal sealed class SubmitOnlineDocuments : SubmitFilingEndpoint<OnlineDocumentsFigures>;

internal sealed class ReturnOnlineDocuments : ReturnFilingEndpoint<OnlineDocumentsFigures>;

internal sealed class AcceptOnlineDocuments : AcceptFilingEndpoint<OnlineDocumentsFigures>;

internal sealed class ReopenOnlineDocuments : ReopenFilingEndpoint<OnlineDocumentsFigures>;
