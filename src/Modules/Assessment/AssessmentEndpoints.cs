using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.Assessment;

internal sealed class GetAssessment : GetFilingEndpoint<AssessmentFigures>;

internal sealed class SaveAssessment : SaveDraftEndpoint<AssessmentFigures>;

internal sealed class SubmitAssessment : SubmitFilingEndpoint<AssessmentFigures>;

internal sealed class ReturnAssessment : ReturnFilingEndpoint<AssessmentFigures>;

internal sealed class AcceptAssessment : AcceptFilingEndpoint<AssessmentFigures>;

internal sealed class ReopenAssessment : ReopenFilingEndpoint<AssessmentFigures>;
