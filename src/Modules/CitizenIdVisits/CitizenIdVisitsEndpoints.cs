using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.CitizenIdVisits;

internal sealed class GetCitizenIdVisits : GetFilingEndpoint<CitizenIdVisitsFigures>;

internal sealed class SaveCitizenIdVisits : SaveDraftEndpoint<CitizenIdVisitsFigures>;

internal sealed class SubmitCitizenIdVisits : SubmitFilingEndpoint<CitizenIdVisitsFigures>;

internal sealed class ReturnCitizenIdVisits : ReturnFilingEndpoint<CitizenIdVisitsFigures>;

internal sealed class AcceptCitizenIdVisits : AcceptFilingEndpoint<CitizenIdVisitsFigures>;

internal sealed class ReopenCitizenIdVisits : ReopenFilingEndpoint<CitizenIdVisitsFigures>;
