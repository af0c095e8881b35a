using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.DriverHealthCertificates;

internal sealed class GetDriverHealthCertificates : GetFilingEndpoint<DriverHealthCertificatesFigures>;

internal sealed class SaveDriverHealthCertificates : SaveDraftEndpoint<DriverHealthCertificatesFigures>;

internal sealed class SubmitDriverHealthCertificates : SubmitFilingEndpoint<DriverHealthCertificatesFigures>;

internal sealed class ReturnDriverHealthCertificates : ReturnFilingEndpoint<DriverHealthCertificatesFigures>;

internal sealed class AcceptDriverHealthCertificates : AcceptFilingEndpoint<DriverHealthCertificatesFigures>;

internal sealed class ReopenDriverHealthCertificates : ReopenFilingEndpoint<DriverHealthCertificatesFigures>;
