using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>A reporting period; the fields of the areas are added by <see cref="SectionSchema"/>.</summary>
internal sealed class PeriodType : ObjectGraphType<ReportingPeriod>
{
    public PeriodType(IInterfaceGraphType node)
    {
        Name = "ReportingPeriod";
        Description = "Kỳ báo cáo: khoảng lấy số liệu, hạn nộp, phụ lục phải nộp.";
        IsTypeOf = value => value is ReportingPeriod;
        Field<NonNullGraphType<IdGraphType>>("id").Resolve(c => Cursors.NodeId("ReportingPeriod", c.Source.Code));
        AddResolvedInterface(node);
        Field("code", p => p.Code);
        Field("name", p => p.Name);
        Field("year", p => p.Year);
        Field<NonNullGraphType<EnumerationGraphType<PeriodKind>>>("kind").Resolve(c => c.Source.Kind);
        Field<NonNullGraphType<DateType>>("from").Resolve(c => c.Source.From);
        Field<NonNullGraphType<DateType>>("to").Resolve(c => c.Source.To);
        Field<NonNullGraphType<DateType>>("dueOn").Description("Ngày cuối của hạn nộp.").Resolve(c => c.Source.DueOn);
        Field<NonNullGraphType<InstantType>>("dueAt")
            .Description("Giây cuối cùng còn đúng hạn.")
            .Resolve(c => c.Source.DueAt);
        Field<NonNullGraphType<EnumerationGraphType<PeriodState>>>("state")
            .Resolve(c => c.Source.StateAt(c.Request().Clock.GetUtcNow()));
        Field<InstantType>("closedAt").Resolve(c => c.Source.ClosedAt);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("forms").Resolve(c => c.Source.Forms);
        Field("completeness", Of.RequiredRef("Completeness"))
            .Description("Toàn tỉnh; với cán bộ đầu mối là của đơn vị mình.")
            .Resolve(c => c.SignedIn().Completeness.Load(c.Source.Code));
        Field("board", Of.RequiredRef("BoardConnection"))
            .Description("Mỗi đơn vị một dòng, mỗi nội dung phải nộp một ô; đơn vị chỉ thấy dòng của mình.")
            .Arguments([
                .. Paging.Arguments(),
                new QueryArgument<StringGraphType> { Name = "facility" },
                new QueryArgument<StringGraphType> { Name = "district" },
                new QueryArgument<EnumerationGraphType<CareLevel>> { Name = "tier" },
                new QueryArgument<StringGraphType> { Name = "section" },
                new QueryArgument<EnumerationGraphType<FilingState>> { Name = "state" },
                new QueryArgument<BooleanGraphType> { Name = "late" },
            ])
            .ResolveAsync(async c => await BoardAsync(c));
    }

    private static async Task<Page<BoardRowNode>> BoardAsync(IResolveFieldContext<ReportingPeriod> context)
    {
        var request = context.SignedIn();
        var (first, after) = Paging.Of(context);
        var filter = new BoardFilter(
            context.Source.Code,
            request.User.ReadsProvince() ? context.GetArgument<string?>("facility") : request.User.Facility ?? "",
            context.GetArgument<string?>("district"),
            context.GetArgument<CareLevel?>("tier"),
            context.GetArgument<string?>("section"),
            context.GetArgument<FilingState?>("state"),
            context.GetArgument<bool?>("late"),
            after,
            first + 1
        );
        var (rows, total) = await request.AskAsync<IFilingBoard, (IReadOnlyList<BoardRow>, int)>(board =>
            board.RowsAsync(filter, context.CancellationToken)
        );
        var asOf = context.Source.To;
        return Page<BoardRowNode>.Of(rows, first, total, row => (new BoardRowNode(row, asOf), row.Facility.Code));
    }
}

internal sealed record BoardRowNode(BoardRow Row, DateOnly AsOf);

internal sealed class BoardRowType : ObjectGraphType<BoardRowNode>
{
    public BoardRowType()
    {
        Name = "Board";
        Description = "Một đơn vị trên bảng theo dõi.";
        Field("facility", Of.RequiredRef("Facility"))
            .Resolve(c => new FacilityNode(c.Source.Row.Facility, c.Source.AsOf));
        Field("cells", Of.ListOf("BoardCell")).Resolve(c => c.Source.Row.Cells);
    }
}

internal sealed class BoardCellType : ObjectGraphType<BoardCell>
{
    public BoardCellType()
    {
        Name = "BoardCell";
        Description = "Một nội dung phải nộp; notStarted là chưa nhập.";
        Field("section", cell => cell.Section);
        Field<NonNullGraphType<EnumerationGraphType<FilingState>>>("state").Resolve(c => c.Source.State);
        Field("late", cell => cell.Late);
        Field("version", cell => cell.Version);
        Field("submission", cell => cell.Submission);
        Field<InstantType>("submittedAt").Resolve(c => c.Source.SubmittedAt);
        Field<InstantType>("extendedUntil").Resolve(c => c.Source.ExtendedUntil);
        Field("synthetic", cell => cell.Synthetic).Description("Số liệu giả lập để dùng thử.");
    }
}

internal sealed class CompletenessType : ObjectGraphType<Completeness>
{
    public CompletenessType()
    {
        Name = "Completeness";
        Description = "Đếm theo đơn vị × nội dung; reports đếm theo đơn vị.";
        Field("owed", c => c.Filings.Owed).Description("Phải nộp.");
        Field("filed", c => c.Filings.Filed).Description("Đã gửi hoặc đã tiếp nhận.");
        Field("onTime", c => c.Filings.OnTime).Description("Trong số đã nộp, đúng hạn.");
        Field("late", c => c.Filings.Late).Description("Trong số đã nộp, quá hạn.");
        Field("returned", c => c.Filings.Returned).Description("Bị trả lại, chưa gửi lại.");
        Field("accepted", c => c.Filings.Accepted).Description("Đã tiếp nhận.");
        Field("synthetic", c => c.Filings.Synthetic).Description("Trong số đã nộp, là số liệu giả lập.");
        Field("reportsOwed", c => c.ReportsOwed);
        Field("reportsComplete", c => c.ReportsComplete);
        Field("reportsOnTime", c => c.ReportsOnTime);
        Field("reportsAccepted", c => c.ReportsAccepted);
    }
}
