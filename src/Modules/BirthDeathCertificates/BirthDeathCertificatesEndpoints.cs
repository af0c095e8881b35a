using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.BirthDeathCertificates;

internal sealed class GetBirthDeathCertificates : GetFilingEndpoint<BirthDeathCertificatesFigures>;

internal sealed class SaveBirthDeathCertificates : SaveDraftEndpoint<BirthDeathCertificatesFigures>;

internal sealed class SubmitBirthDeathCertificates : SubmitFilingEndpoint<BirthDeathCertificatesFigures>;

internal sealed class ReturnBirthDeathCertificates : ReturnFilingEndpoint<BirthDeathCertificatesFigures>;

internal sealed class AcceptBirthDeathCertificates : AcceptFilingEndpoint<BirthDeathCertificatesFigures>;

internal sealed class ReopenBirthDeathCertificates : ReopenFilingEndpoint<BirthDeathCertificatesFigures>;
