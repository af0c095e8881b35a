using DeAn06.SharedKernel.Periods;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>A reporting period; those of its board are added by <see cref="PeriodBoard"/>, of the areas by <see cref="SectionSchema"/>.</summary>
internal sealed class PeriodType : ObjectGraphType<ReportingPeriod>
{
    public PeriodType(IInterfaceGraphType node)
    {
        Name = "ReportingPeriod";
        Description = "Kỳ báo cáo: khoảng lấy số liệu, hạn nộp, phụ lục phải nộp.";
        IsTypeOf = value => value is ReportingPeriod;
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description(Of.Id)
            .Resolve(c => Cursors.NodeId("ReportingPeriod", c.Source.Code));
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
        Field("closedBy", p => p.ClosedBy, nullable: true)
            .Description("Tên đăng nhập của người đóng kỳ; trống khi kỳ không đóng.");
        Field("closingReason", p => p.ClosingReason, nullable: true)
            .Description("Lý do đóng kỳ; trống khi kỳ không đóng.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("forms").Resolve(c => c.Source.Forms);
        Field("calendarVersion", p => p.CalendarVersion)
            .Description(
                "Phiên bản lịch của cả năm, là số của ETag ở /api/calendar/{year}: mỗi lần công bố tăng một; đóng, mở kỳ không tăng."
            );
        PeriodBoard.AddTo(this);
    }
}
