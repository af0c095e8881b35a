using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.DigitalSignatures;

internal sealed class GetDigitalSignatures : GetFilingEndpoint<DigitalSignaturesFigures>;

internal sealed class SaveDigitalSignatures : SaveDraftEndpoint<DigitalSignaturesFigures>;

internal sealed class SubmitDigitalSignatures : SubmitFilingEndpoint<DigitalSignaturesFigures>;

internal sealed class ReturnDigitalSignatures : ReturnFilingEndpoint<DigitalSignaturesFigures>;

internal sealed class AcceptDigitalSignatures : AcceptFilingEndpoint<DigitalSignaturesFigures>;

internal sealed class ReopenDigitalSignatures : ReopenFilingEndpoint<DigitalSignaturesFigures>;
