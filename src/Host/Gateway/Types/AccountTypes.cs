using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Periods;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>An account, for administrators.</summary>
internal sealed class AccountType : ObjectGraphType<AccountView>
{
    public AccountType()
    {
        Name = "Account";
        Description = "Tài khoản đăng nhập.";
        Field("userName", a => a.UserName);
        Field("version", a => a.Version)
            .Description("Số của ETag ở /api/accounts/{userName}; đổi mật khẩu không tăng.");
        Field("displayName", a => a.DisplayName);
        Field<NonNullGraphType<EnumerationGraphType<Role>>>("role").Resolve(c => c.Source.Role);
        Field("department", Of.Ref(DepartmentType.TypeName)).Resolve(c => c.Source.Department);
        Field("facilityCode", a => a.Facility, nullable: true).Description("Của cán bộ đầu mối.");
        Field("facility", Of.Ref("Facility"))
            .Description("Như hôm nay; trống khi đơn vị không còn.")
            .Resolve(c =>
            {
                var today = VietnamTime.Today(c.Request().Clock);
                return c.Source.Facility is { } code
                    ? c.Request().Facilities.Load(new(code, today)).Then(f => FacilityNode.Of(f, today))
                    : null;
            });
        Field("active", a => !a.Disabled).Description("Đăng nhập được.");
        Field("mustChangePassword", a => a.MustChangePassword).Description("Mật khẩu do người khác đặt và chưa đổi.");
        Field<InstantType>("oneTimePasswordUntil")
            .Description("Mật khẩu do người khác đặt hết hạn lúc này; trống khi tài khoản đã tự đặt mật khẩu.")
            .Resolve(c => c.Source.OneTimePasswordUntil);
        Field("events", Of.ListOf("AccountEvent"))
            .Description($"Mới nhất trước, nhiều nhất {GatewayRequest.MostDeeds}.")
            .Resolve(c => c.Request().Deeds.Load(c.Source.UserName).Then(deeds => deeds ?? []));
    }

    public static async Task<Page<AccountView>> PageAsync(IResolveFieldContext context)
    {
        // The engine gives the context to another field once this one has its page.
        var ct = context.CancellationToken;
        var request = context.Administers();
        var (first, after) = Paging.Of(context);
        var filter = new AccountFilter(
            context.GetArgument<string?>("search"),
            context.GetArgument<Role?>("role"),
            after,
            first + 1
        );
        var (page, total) = await request.AskAsync<IAccountCatalogue, (IReadOnlyList<AccountView>, int)>(catalogue =>
            catalogue.ListAsync(filter, ct)
        );
        return Page<AccountView>.Of(page, first, total, account => (account, account.UserName)) with
        {
            FirstKey = after is null ? null : FirstAsync,
        };

        async Task<string?> FirstAsync() =>
            (
                await request.AskAsync<IAccountCatalogue, (IReadOnlyList<AccountView> Page, int)>(catalogue =>
                    catalogue.ListAsync(filter with { After = null, First = 1 }, ct)
                )
            )
                .Page.FirstOrDefault()
                ?.UserName;
    }
}

internal sealed class AccountEventType : ObjectGraphType<AccountDeed>
{
    public AccountEventType()
    {
        Name = "AccountEvent";
        Description = "Một việc đã làm với tài khoản.";
        Field<NonNullGraphType<InstantType>>("at").Resolve(c => c.Source.At);
        Field("by", e => e.By, nullable: true)
            .Description("Tên đăng nhập của người làm; trống khi hệ thống làm lúc cài đặt.");
        Field<NonNullGraphType<EnumerationGraphType<AccountAction>>>("action").Resolve(c => c.Source.Action);
        Field("changes", Of.ListOf("AccountChange")).Resolve(c => c.Source.Changes);
    }
}

internal sealed class AccountChangeType : ObjectGraphType<ChangedMember>
{
    public AccountChangeType()
    {
        Name = "AccountChange";
        Description = "Một mục của tài khoản đã đổi, giá trị như ở API: displayName, role, department, facility.";
        Field("member", c => c.Member);
        Field("from", c => c.From, nullable: true);
        Field("to", c => c.To, nullable: true);
    }
}
