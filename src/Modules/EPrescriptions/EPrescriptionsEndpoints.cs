using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.EPrescriptions;

internal sealed class GetEPrescriptions : GetFilingEndpoint<EPrescriptionsFigures>;

internal sealed class SaveEPrescriptions : SaveDraftEndpoint<EPrescriptionsFigures>;

internal sealed class SubmitEPrescriptions : SubmitFilingEndpoint<EPrescriptionsFigures>;

internal sealed class ReturnEPrescriptions : ReturnFilingEndpoint<EPrescriptionsFigures>;

internal sealed class AcceptEPrescriptions : AcceptFilingEndpoint<EPrescriptionsFigures>;

internal sealed class ReopenEPrescriptions : ReopenFilingEndpoint<EPrescriptionsFigures>;
