using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.Resources;

internal sealed class GetResources : GetFilingEndpoint<ResourcesFigures>;

internal sealed class SaveResources : SaveDraftEndpoint<ResourcesFigures>;

internal sealed class SubmitResources : SubmitFilingEndpoint<ResourcesFigures>;

internal sealed class ReturnResources : ReturnFilingEndpoint<ResourcesFigures>;

internal sealed class AcceptResources : AcceptFilingEndpoint<ResourcesFigures>;

internal sealed class ReopenResources : ReopenFilingEndpoint<ResourcesFigures>;
