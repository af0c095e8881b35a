using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

internal sealed record BoardRowNode(BoardRow Row, ReportingPeriod Period);

/// <param name="Counts">Whether completeness can have changed since the poll before.</param>
internal sealed record BoardChangesNode(BoardChanges Changes, ReportingPeriod Period, bool Counts);

/// <summary>Completeness of the facilities of one district.</summary>
/// <param name="District">Null of facilities that belong to none.</param>
/// <param name="Completeness">Counted as the whole is.</param>
internal sealed record DistrictCount(District? District, Completeness Completeness);

internal sealed class BoardRowType : ObjectGraphType<BoardRowNode>
{
    public BoardRowType()
    {
        Name = "Board";
        Description = "Một đơn vị trên bảng theo dõi.";
        Field("facility", Of.RequiredRef("Facility"))
            .Resolve(c => new FacilityNode(c.Source.Row.Facility, c.Source.Period.To));
        Field("cells", Of.ListOf("BoardCell")).Resolve(c => c.Source.Row.Cells);
        Field("lastReminder", Of.Ref("Reminder"))
            .Description("Đôn đốc mới nhất gửi đơn vị trong kỳ.")
            .Resolve(c =>
            {
                var period = c.Source.Period;
                return c.SignedIn()
                    .NewestReminders.Load(new(period.Code, c.Source.Row.Facility.Code))
                    .Then(r => ReminderNode.Of(r, period));
            });
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
        Field("synthetic", cell => cell.Synthetic)
            .Description("Số liệu giả lập để dùng thử: người lưu sau cùng là một tài khoản dùng thử.");
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

internal sealed class BoardChangesType : ObjectGraphType<BoardChangesNode>
{
    public BoardChangesType()
    {
        Name = "BoardChanges";
        Description = "Những gì thay đổi trên bảng theo dõi từ lần hỏi trước.";
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("Gửi lại trong after ở lần hỏi sau.")
            .Resolve(c => Cursors.Cursor(c.Source.Changes.Cursor));
        Field("rows", Of.ListOf("Board"))
            .Description("Các dòng thay đổi, như hiện nay.")
            .Resolve(c => c.Source.Changes.Rows.Select(row => new BoardRowNode(row, c.Source.Period)).ToArray());
        Field("completeness", Of.Ref("Completeness"))
            .Description("Trống khi không có gì thay đổi: giữ số đã có.")
            .Resolve(c =>
                c.Source.Counts
                    ? c.SignedIn().Completeness.Load(c.Source.Period.Code).Then(count => count?.Whole)
                    : null
            );
        Field("more", c => c.Changes.More).Description("Còn dòng thay đổi: hỏi tiếp ngay bằng cursor.");
    }
}

internal sealed class DistrictCompletenessType : ObjectGraphType<DistrictCount>
{
    public DistrictCompletenessType()
    {
        Name = "DistrictCompleteness";
        Field("district", Of.Ref("District")).Resolve(c => c.Source.District);
        Field("completeness", Of.RequiredRef("Completeness")).Resolve(c => c.Source.Completeness);
    }
}

internal sealed class SectionReviewType : ObjectGraphType<SectionReview>
{
    public SectionReviewType()
    {
        Name = "SectionReview";
        Description = "Số báo cáo của một nội dung trong một kỳ theo bước xét.";
        Field("section", r => r.Section).Description("Tên nội dung: e-prescriptions.");
        Field("waiting", r => r.Waiting).Description("Chờ tiếp nhận hoặc trả lại.");
        Field("returned", r => r.Returned).Description("Bị trả lại hoặc mở lại, chưa gửi lại.");
        Field("accepted", r => r.Accepted).Description("Đã tiếp nhận.");
    }
}

internal sealed class SectionCompletenessType : ObjectGraphType<SectionCompleteness>
{
    public SectionCompletenessType()
    {
        Name = "SectionCompleteness";
        Field("section", c => c.Section).Description("Tên nội dung: e-prescriptions.");
        Field("completeness", Of.RequiredRef("Completeness"))
            .Description("Ở đây reports đếm các đơn vị phải nộp nội dung này.")
            .Resolve(c => c.Source.Completeness);
    }
}
