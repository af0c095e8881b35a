using DeAn06.Host.Gateway.Types;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;
using GraphQL.Types;

namespace DeAn06.Host.Gateway;

/// <summary>The whole schema: what the platform offers, of a period the sections that modules register, and the divisions of the profile.</summary>
internal sealed class GatewaySchema : Schema
{
    public GatewaySchema(IEnumerable<SectionShape> registered, Profile profile)
    {
        SectionShape[] sections = [.. registered.InFormOrder(shape => shape.Section)];
        var node = new InterfaceGraphType { Name = "Node", Description = "Thứ có mã riêng (Relay)." };
        node.Field<NonNullGraphType<IdGraphType>>("id").Description(Of.Id);
        var period = new PeriodType(node);
        Query = new QueryType(sections, profile);
        IGraphType[] types =
        [
            node,
            period,
            new FacilityType(node),
            new DistrictType(),
            new CommuneType(),
            new FacilityVersionType(),
            new FacilityReportType(),
            new FocalContactType(),
            new ViewerType(),
            new DepartmentType(profile.Divisions),
            new DivisionType(),
            new FormType(),
            new PageInfoType(),
            new CompletenessType(),
            new BoardRowType(),
            new BoardCellType(),
            new BoardChangesType(),
            new DistrictCompletenessType(),
            new SectionCompletenessType(),
            new SectionReviewType(),
            new ReminderType(),
            new ExtensionType(),
            new SnapshotType(),
            new ConnectionType<BoardRowNode>("Board"),
            new ConnectionType<FacilityNode>("Facility"),
            new AccountType(),
            new AccountEventType(),
            new AccountChangeType(),
            new ConnectionType<AccountView>("Account"),
            new SectionDefinitionType(),
            new LineDefinitionType(),
            new LineKindType(),
            new ColumnKindType(),
            new ChoiceType(),
            new ColumnDefinitionType(),
            new CountDefinitionType(),
            new ConditionType(),
            new MissingPeriodsType(),
            new ConnectionType<MissingPeriods>("MissingPeriods"),
            new DerivedDefinitionType(),
            new RuleDefinitionType(),
            new RuleKindType(),
            new FormulaType(),
            .. FilingTypes.All(),
            .. sections.SelectMany(section => SectionSchema.AddTyped(section, period, node)),
            .. SectionSchema.AddShared(sections, period),
        ];
        RegisterVisitor(new SchemaWords());
        foreach (var type in types)
        {
            RegisterType(type);
        }
    }
}
