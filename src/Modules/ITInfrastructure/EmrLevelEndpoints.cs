using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.ITInfrastructure;

internal sealed class GetEmrLevel : GetFilingEndpoint<EmrLevelFigures>;

internal sealed class SaveEmrLevel : SaveDraftEndpoint<EmrLevelFigures>;

internal sealed class SubmitEmrLevel : SubmitFilingEndpoint<EmrLevelFigures>;

internal sealed class ReturnEmrLevel : ReturnFilingEndpoint<EmrLevelFigures>;

internal sealed class AcceptEmrLevel : AcceptFilingEndpoint<EmrLevelFigures>;

internal sealed class ReopenEmrLevel : ReopenFilingEndpoint<EmrLevelFigures>;
