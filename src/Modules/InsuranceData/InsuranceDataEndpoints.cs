using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.InsuranceData;

internal sealed class GetInsuranceData : GetFilingEndpoint<InsuranceDataFigures>;

internal sealed class SaveInsuranceData : SaveDraftEndpoint<InsuranceDataFigures>;

internal sealed class SubmitInsuranceData : SubmitFilingEndpoint<InsuranceDataFigures>;

internal sealed class ReturnInsuranceData : ReturnFilingEndpoint<InsuranceDataFigures>;

internal sealed class AcceptInsuranceData : AcceptFilingEndpoint<InsuranceDataFigures>;

internal sealed class ReopenInsuranceData : ReopenFilingEndpoint<InsuranceDataFigures>;
