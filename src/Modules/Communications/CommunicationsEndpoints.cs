using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.Communications;

internal sealed class GetCommunications : GetFilingEndpoint<CommunicationsFigures>;

internal sealed class SaveCommunications : SaveDraftEndpoint<CommunicationsFigures>;

internal sealed class SubmitCommunications : SubmitFilingEndpoint<CommunicationsFigures>;

internal sealed class ReturnCommunications : ReturnFilingEndpoint<CommunicationsFigures>;

internal sealed class AcceptCommunications : AcceptFilingEndpoint<CommunicationsFigures>;

internal sealed class ReopenCommunications : ReopenFilingEndpoint<CommunicationsFigures>;
