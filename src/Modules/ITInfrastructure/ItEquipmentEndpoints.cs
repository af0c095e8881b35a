using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.ITInfrastructure;

internal sealed class GetItEquipment : GetFilingEndpoint<ItEquipmentFigures>;

internal sealed class SaveItEquipment : SaveDraftEndpoint<ItEquipmentFigures>;

internal sealed class SubmitItEquipment : SubmitFilingEndpoint<ItEquipmentFigures>;

internal sealed class ReturnItEquipment : ReturnFilingEndpoint<ItEquipmentFigures>;

internal sealed class AcceptItEquipment : AcceptFilingEndpoint<ItEquipmentFigures>;

internal sealed class ReopenItEquipment : ReopenFilingEndpoint<ItEquipmentFigures>;
