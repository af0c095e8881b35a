using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.ResidenceDeclarations;

internal sealed class GetResidenceDeclarations : GetFilingEndpoint<ResidenceDeclarationsFigures>;

internal sealed class SaveResidenceDeclarations : SaveDraftEndpoint<ResidenceDeclarationsFigures>;

internal sealed class SubmitResidenceDeclarations : SubmitFilingEndpoint<ResidenceDeclarationsFigures>;

internal sealed class ReturnResidenceDeclarations : ReturnFilingEndpoint<ResidenceDeclarationsFigures>;

internal sealed class AcceptResidenceDeclarations : AcceptFilingEndpoint<ResidenceDeclarationsFigures>;

internal sealed class ReopenResidenceDeclarations : ReopenFilingEndpoint<ResidenceDeclarationsFigures>;
