using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Snapshots;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

internal sealed record ReminderNode(ReminderView Reminder, ReportingPeriod Period)
{
    public static ReminderNode? Of(ReminderView? reminder, ReportingPeriod period) =>
        reminder is null ? null : new(reminder, period);
}

internal sealed record ExtensionNode(ExtensionView Extension, ReportingPeriod Period);

internal sealed class ReminderType : ObjectGraphType<ReminderNode>
{
    public ReminderType()
    {
        Name = "Reminder";
        Description = "Đôn đốc của Văn phòng Sở gửi một đơn vị.";
        Field<NonNullGraphType<IdGraphType>>("id").Resolve(c => c.Source.Reminder.Id);
        Field("period", Of.RequiredRef("ReportingPeriod")).Resolve(c => c.Source.Period);
        Field("facility", Of.RequiredRef("Facility"))
            .Resolve(c => FacilityThen.Of(c, c.Source.Reminder.Facility, c.Source.Period));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("sections")
            .Description("Các nội dung phải nộp mà lúc đôn đốc chưa nộp.")
            .Resolve(c => c.Source.Reminder.Sections);
        Field("message", c => c.Reminder.Message, nullable: true);
        Field("by", c => c.Reminder.By).Description("Tài khoản đã đôn đốc.");
        Field<NonNullGraphType<InstantType>>("at").Resolve(c => c.Source.Reminder.At);
        Field<InstantType>("seenAt")
            .Description("Khi cán bộ đầu mối của đơn vị xem lần đầu.")
            .Resolve(c => c.Source.Reminder.SeenAt);
    }
}

internal sealed class ExtensionType : ObjectGraphType<ExtensionNode>
{
    public ExtensionType()
    {
        Name = "Extension";
        Description = "Gia hạn nộp sau khi kỳ đã đóng.";
        Field<NonNullGraphType<IdGraphType>>("id").Resolve(c => c.Source.Extension.Id);
        Field("period", Of.RequiredRef("ReportingPeriod")).Resolve(c => c.Source.Period);
        Field("facility", Of.RequiredRef("Facility"))
            .Resolve(c => FacilityThen.Of(c, c.Source.Extension.Facility, c.Source.Period));
        Field("section", c => c.Extension.Section, nullable: true).Description("Trống: mọi nội dung phải nộp.");
        Field<NonNullGraphType<InstantType>>("until")
            .Description("Giây cuối cùng còn nhận báo cáo.")
            .Resolve(c => c.Source.Extension.Until);
        Field("reason", c => c.Extension.Reason);
        Field("by", c => c.Extension.GrantedBy).Description("Tài khoản đã gia hạn.");
        Field<NonNullGraphType<InstantType>>("at")
            .Description("Khi gia hạn.")
            .Resolve(c => c.Source.Extension.GrantedAt);
        Field<InstantType>("revokedAt").Resolve(c => c.Source.Extension.RevokedAt);
        Field("revokedBy", c => c.Extension.RevokedBy, nullable: true);
        Field("inForce", c => c.Extension.InForce).Description("Chưa thu hồi và chưa hết hạn, lúc này.");
    }
}

internal sealed class SnapshotType : ObjectGraphType<SnapshotView>
{
    public SnapshotType()
    {
        Name = "Snapshot";
        Description = "Một lần chốt số liệu của kỳ: báo cáo tổng hợp lập từ đó, lần nào cũng như nhau.";
        Field("number", s => s.Number).Description("Lần thứ mấy trong kỳ; 1 là lần đầu.");
        Field<NonNullGraphType<InstantType>>("takenAt").Resolve(c => c.Source.TakenAt);
        Field("takenBy", s => s.TakenBy).Description("Tài khoản đã chốt.");
        Field("filed", s => s.Filed).Description("Số nội dung đã nộp khi chốt.");
        Field("owed", s => s.Owed).Description("Số nội dung phải nộp khi chốt.");
    }
}

/// <summary>A facility as of a period; by its code alone where the directory no longer has it.</summary>
internal static class FacilityThen
{
    public static object Of(IResolveFieldContext context, string code, ReportingPeriod period) =>
        context
            .SignedIn()
            .Facilities.Load(new(code, period.To))
            .Then(f => new FacilityNode(f ?? Facility.KnownByCode(code, period.From), period.To));
}
