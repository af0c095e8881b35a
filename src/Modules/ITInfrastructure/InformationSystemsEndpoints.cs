using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.ITInfrastructure;

internal sealed class GetInformationSystems : GetFilingEndpoint<InformationSystemsFigures>;

internal sealed class SaveInformationSystems : SaveDraftEndpoint<InformationSystemsFigures>;

internal sealed class SubmitInformationSystems : SubmitFilingEndpoint<InformationSystemsFigures>;

internal sealed class ReturnInformationSystems : ReturnFilingEndpoint<InformationSystemsFigures>;

internal sealed class AcceptInformationSystems : AcceptFilingEndpoint<InformationSystemsFigures>;

internal sealed class ReopenInformationSystems : ReopenFilingEndpoint<InformationSystemsFigures>;
