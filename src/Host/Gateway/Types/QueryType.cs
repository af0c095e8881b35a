using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Profiles;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

internal sealed class QueryType : ObjectGraphType
{
    private readonly IReadOnlyList<SectionShape> sections;

    public QueryType(IReadOnlyList<SectionShape> sections, Profile profile)
    {
        this.sections = sections;
        Name = "Query";
        Description = "Mọi điều đọc được; ai đọc được gì tùy vai trò.";
        Field<NonNullGraphType<InstantType>>("now")
            .Description("Giờ của máy chủ, theo giờ Việt Nam: tính thời gian còn lại theo giờ này.")
            .Resolve(c => VietnamTime.Local(c.Request().Clock.GetUtcNow()));
        Field("viewer", Of.Ref("Viewer"))
            .Description("Người đang đăng nhập; trống khi chưa đăng nhập.")
            .Resolve(c => c.Request().User is { IsSignedIn: true } user ? user : null);
        Field("period", Of.Ref("ReportingPeriod"))
            .Argument<NonNullGraphType<StringGraphType>>(
                "code",
                a => a.Description = "Mã kỳ: 2023-07, 2023-H1, 2023-Y."
            )
            .ResolveAsync(async c => await PeriodAsync(c, c.GetArgument<string>("code")));
        Field("periods", Of.RefList("ReportingPeriod"))
            .Description("Lịch báo cáo đã ban hành, theo thứ tự thời gian.")
            .Argument<IntGraphType>("year", a => a.Description = "Các kỳ của năm này; mặc định mọi năm.")
            .ResolveAsync(async c =>
            {
                var year = c.GetArgument<int?>("year");
                var periods = await c.SignedIn().PeriodsAsync(c.CancellationToken);
                return periods.Where(p => year is null || p.Year == year).ToArray();
            });
        Field("facility", Of.Ref("Facility"))
            .Argument<NonNullGraphType<StringGraphType>>("code", a => a.Description = Of.FacilityCode)
            .Argument<DateType>("asOf", a => a.Description = Of.AsOf)
            .Resolve(c => FacilityOf(c, c.GetArgument<string>("code"), AsOf(c)));
        Field("facilities", Of.Ref("FacilityConnection"))
            .Description("Các đơn vị và trạm, theo mã.")
            .Arguments([
                .. Paging.Arguments(),
                new QueryArgument<StringGraphType> { Name = "search", Description = "Một phần tên hoặc mã." },
                new QueryArgument<StringGraphType> { Name = "district", Description = Of.DistrictCode },
                new QueryArgument<EnumerationGraphType<FacilityKind>> { Name = "kind" },
                new QueryArgument<EnumerationGraphType<CareLevel>> { Name = "tier" },
                new QueryArgument<DateType> { Name = "asOf", Description = Of.AsOf },
            ])
            .ResolveAsync(async c => await FacilitiesAsync(c));
        Field("districts", Of.RefList("District"))
            .Description("Các huyện, theo mã.")
            .Argument<DateType>("asOf", a => a.Description = Of.AsOf)
            .Resolve(c =>
                c.SignedIn()
                    .Districts.Load(AsOf(c))
                    .Then(all => all?.Values.OrderBy(d => d.Code, StringComparer.Ordinal).ToArray() ?? [])
            );
        Field("communes", Of.RefList("Commune"))
            .Description("Xã, phường, thị trấn của một huyện.")
            .Argument<NonNullGraphType<StringGraphType>>("district", a => a.Description = Of.DistrictCode)
            .Argument<DateType>("asOf", a => a.Description = Of.AsOf)
            .Resolve(c =>
            {
                var district = c.GetArgument<string>("district");
                return c.SignedIn()
                    .Communes.Load(AsOf(c))
                    .Then(all => (all ?? []).Where(commune => commune.DistrictCode == district).ToArray());
            });
        Field("accounts", Of.Ref("AccountConnection"))
            .Description("Tài khoản, theo tên đăng nhập; chỉ quản trị viên xem được.")
            .Arguments([
                .. Paging.Arguments(),
                new QueryArgument<StringGraphType>
                {
                    Name = "search",
                    Description = "Một phần tên đăng nhập hoặc họ tên.",
                },
                new QueryArgument<EnumerationGraphType<Role>> { Name = "role" },
            ])
            .ResolveAsync(async c => await AccountType.PageAsync(c));
        Field("sections", Of.ListOf("SectionDefinition"))
            .Description("Các nội dung báo cáo, theo thứ tự của phụ lục.")
            .Resolve(c =>
            {
                c.SignedIn();
                return sections;
            });
        // Asked together with the viewer, before it is known whether there is one.
        Field("forms", Of.RefList("Form"))
            .Description("Các phụ lục, theo thứ tự; trống khi chưa đăng nhập.")
            .Resolve(c => c.Request().User.IsSignedIn ? profile.Forms : null);
        Field("divisions", Of.RefList("Division"))
            .Description("Các phòng của Sở, theo thứ tự; trống khi chưa đăng nhập.")
            .Resolve(c => c.Request().User.IsSignedIn ? profile.Divisions : null);
        Field("node", Of.Ref("Node"))
            .Argument<NonNullGraphType<IdGraphType>>("id", a => a.Description = "Mã riêng (id) đã nhận.")
            .ResolveAsync(async c => await NodeAsync(c));
    }

    private static DateOnly AsOf(IResolveFieldContext context) =>
        context.GetArgument<DateOnly?>("asOf") ?? VietnamTime.Today(context.Request().Clock);

    private static async Task<ReportingPeriod?> PeriodAsync(IResolveFieldContext context, string code) =>
        (await context.SignedIn().PeriodsAsync(context.CancellationToken)).FirstOrDefault(p => p.Code == code);

    private static Deferred<FacilityNode?> FacilityOf(IResolveFieldContext context, string code, DateOnly asOf) =>
        context.SignedIn().Facilities.Load(new(code, asOf)).Then(f => FacilityNode.Of(f, asOf));

    private static async Task<Page<FacilityNode>> FacilitiesAsync(IResolveFieldContext context)
    {
        // The engine gives the context to another field once this one has its page.
        var ct = context.CancellationToken;
        var request = context.SignedIn();
        var (first, after) = Paging.Of(context);
        var asOf = AsOf(context);
        var filter = new FacilityFilter(
            asOf,
            context.GetArgument<string?>("search"),
            context.GetArgument<string?>("district"),
            context.GetArgument<FacilityKind?>("kind"),
            context.GetArgument<CareLevel?>("tier"),
            after,
            first + 1
        );
        var (page, total) = await request.AskAsync<IFacilityCatalogue, (IReadOnlyList<Facility>, int)>(catalogue =>
            catalogue.ListAsync(filter, ct)
        );
        return Page<FacilityNode>.Of(page, first, total, f => (new FacilityNode(f, asOf), f.Code)) with
        {
            FirstKey = after is null ? null : FirstAsync,
        };

        async Task<string?> FirstAsync() =>
            (
                await request.AskAsync<IFacilityCatalogue, (IReadOnlyList<Facility> Page, int)>(catalogue =>
                    catalogue.ListAsync(filter with { After = null, First = 1 }, ct)
                )
            )
                .Page.FirstOrDefault()
                ?.Code;
    }

    private async Task<object?> NodeAsync(IResolveFieldContext context)
    {
        var request = context.SignedIn();
        if (Cursors.Node(context.GetArgument<string>("id")) is not var (type, key))
        {
            return null;
        }

        return type switch
        {
            "ReportingPeriod" => await PeriodAsync(context, key),
            "Facility" => FacilityOf(context, key, VietnamTime.Today(request.Clock)),
            _ => FilingOf(context, type, key),
        };
    }

    private object? FilingOf(IResolveFieldContext context, string type, string key)
    {
        var shape = sections.FirstOrDefault(s => $"{s.Section.PascalName}Filing" == type);
        return shape is not null && key.Split('/') is [var period, var facility]
            ? context
                .ReadsFacility(facility)
                .Of(shape.Section)
                .Filings.Load(new(period, facility))
                .Then(f => (object?)f)
            : null;
    }
}
