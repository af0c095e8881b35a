using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

internal sealed class ViewerType : ObjectGraphType<ICurrentUser>
{
    public ViewerType()
    {
        Name = "Viewer";
        Description = "Người đang đăng nhập.";
        Field<NonNullGraphType<StringGraphType>>("userName").Resolve(c => c.Source.UserName);
        Field<NonNullGraphType<StringGraphType>>("displayName").Resolve(c => c.Source.DisplayName ?? c.Source.UserName);
        Field<EnumerationGraphType<Role>>("role")
            .Description("Trống khi phải đổi mật khẩu trước.")
            .Resolve(c => c.Source.Role);
        Field("department", Of.Ref(DepartmentType.TypeName)).Resolve(c => c.Source.Department);
        Field("facility", Of.Ref("Facility"))
            .Resolve(c =>
            {
                var today = VietnamTime.Today(c.Request().Clock);
                return c.Source.Facility is { } code
                    ? c.Request().Facilities.Load(new(code, today)).Then(f => FacilityNode.Of(f, today))
                    : null;
            });
        Field("reminders", Of.RefList("Reminder"))
            .Description(
                "Với cán bộ đầu mối: đôn đốc gửi đơn vị mình trong các kỳ chưa đóng mà còn nội dung chưa nộp, mới nhất trước."
            )
            .ResolveAsync(async c => await RemindersAsync(c));
    }

    private static async Task<ReminderNode[]> RemindersAsync(IResolveFieldContext<ICurrentUser> context)
    {
        if (context.Source is not { Role: Role.Reporter, Facility: { } facility })
        {
            return [];
        }

        var request = context.Request();
        var reminders = await request.AskAsync<IReminders, IReadOnlyList<ReminderView>>(r =>
            r.OutstandingAsync(facility, context.CancellationToken)
        );
        var periods = (await request.PeriodsAsync(context.CancellationToken)).ToDictionary(p => p.Code);
        return [.. reminders.Select(r => new ReminderNode(r, periods[r.Period]))];
    }
}
