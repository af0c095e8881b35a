using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>What is read of a section in a period: sums, trend, filings.</summary>
internal sealed class SectionType : ObjectGraphType<SectionNode>
{
    private const int LongestSearch = 200;

    public SectionType(SectionFamily family, string about)
    {
        Name = family.Section;
        Description = about;
        Field("definition", Of.RequiredRef("SectionDefinition"))
            .Description("Các dòng, cách tính và quy tắc kiểm tra của nội dung này.")
            .Resolve(c => c.Source.Shape);
        Field("province", Of.RequiredRef(family.Named("Total")))
            .Description("Cộng các báo cáo đã gửi và đã tiếp nhận; tỷ lệ tính từ tổng.")
            .Resolve(c => Totals(c).Then(rows => Total.Of(c.Source.Lines, rows ?? [])));
        Field("byDistrict", Of.ListOf(family.Named("District")))
            .Description("Mọi huyện, kể cả huyện chưa có báo cáo; dòng không có huyện là đơn vị không thuộc huyện nào.")
            .Resolve(c =>
                Totals(c)
                    .And(c.Request().Districts.Load(c.Source.Period.To))
                    .Then(x => ByDistrict(c.Source.Lines, x.One, x.Other))
            );
        Field("byTier", Of.ListOf(family.Named("Tier")))
            .Description("Các tuyến có báo cáo; tổng của các đơn vị cùng tuyến.")
            .Resolve(c =>
                Totals(c)
                    .Then(rows =>
                        (rows ?? [])
                            .GroupBy(row => row.Tier)
                            .OrderBy(tier => tier.Key)
                            .Select(tier => new TierTotal(tier.Key, Total.Of(c.Source.Lines, tier)))
                            .ToArray()
                    )
            );
        Field("trend", Of.ListOf(family.Named("TrendPoint")))
            .Description("Các kỳ gần nhất đến kỳ này, cũ trước; lũy kế cộng số phát sinh và lấy số hiện có mới nhất.")
            .Argument<IntGraphType>("periods", a => a.Description = "Số kỳ, 1–24; mặc định 6.")
            .ResolveAsync(async c => await TrendAsync(c));
        Field("queue", Of.RequiredRef("SectionQueue"))
            .Description("Việc xét của Sở ở nội dung này.")
            .Resolve(c =>
                c.ReadsProvince()
                    .Of(c.Source.Section)
                    .Queues.Load(c.Source.Period.Code)
                    .Then(queue => queue ?? new SectionQueue(0, 0, 0, 0))
            );
        Field("filing", Of.Ref(family.Named("Filing")))
            .Description("Báo cáo của một đơn vị, kể cả khi chưa nhập; trống khi đơn vị không phải nộp.")
            .Argument<NonNullGraphType<StringGraphType>>("facility", a => a.Description = Of.FacilityCode)
            .Resolve(c =>
            {
                var facility = c.GetArgument<string>("facility");
                return c.ReadsFacility(facility)
                    .Of(c.Source.Section)
                    .Filings.Load(new FilingPlace(c.Source.Period.Code, facility));
            });
        Field("filings", Of.RequiredRef(family.Named("FilingConnection")))
            .Description("Báo cáo đã lưu ít nhất một lần; đơn vị chỉ thấy của mình.")
            .Arguments([
                .. Paging.Arguments(),
                new QueryArgument<StringGraphType> { Name = "district", Description = Of.DistrictCode },
                new QueryArgument<EnumerationGraphType<CareLevel>> { Name = "tier" },
                new QueryArgument<EnumerationGraphType<FilingState>> { Name = "state" },
                new QueryArgument<BooleanGraphType> { Name = "late", Description = Of.Late },
                new QueryArgument<EnumerationGraphType<RiskLevel>> { Name = "risk" },
                new QueryArgument<EnumerationGraphType<FilingOrder>>
                {
                    Name = "order",
                    DefaultValue = FilingOrder.Facility,
                    Description = "Theo mã đơn vị, hoặc theo mức cần xem xét: nặng trước, gửi sớm trước.",
                },
                new QueryArgument<StringGraphType>
                {
                    Name = "search",
                    Description =
                        "Chỉ báo cáo mà phần chữ và các danh sách có đủ các từ này, không kể hoa thường và dấu.",
                },
            ])
            .ResolveAsync(async c => await FilingsAsync(c));
        YearTotalField.AddTo(this, family);
    }

    private static Deferred<IReadOnlyList<TotalRow>?> Totals(IResolveFieldContext<SectionNode> context) =>
        context.ReadsProvince().Of(context.Source.Section).Totals.Load(context.Source.Period.Code);

    private static DistrictTotal[] ByDistrict(
        LineSet lines,
        IReadOnlyList<TotalRow>? rows,
        IReadOnlyDictionary<string, District>? districts
    )
    {
        var byCode = (rows ?? []).ToLookup(row => row.District);
        var known = (districts ?? new Dictionary<string, District>()).Values.OrderBy(
            d => d.Code,
            StringComparer.Ordinal
        );
        return
        [
            .. known.Select(d => new DistrictTotal(d, Total.Of(lines, byCode[d.Code]))),
            .. byCode
                .Where(g => g.Key is null || districts?.ContainsKey(g.Key) != true)
                .Select(g => new DistrictTotal(
                    g.Key is null ? null : new District(g.Key, g.Key, default, null),
                    Total.Of(lines, g)
                )),
        ];
    }

    private static async Task<object?> TrendAsync(IResolveFieldContext<SectionNode> context)
    {
        var request = context.ReadsProvince();
        var (period, shape) = context.Source;
        var (section, lines) = (shape.Section, shape.Set);
        var count = context.GetArgument<int?>("periods") ?? 6;
        if (count is < 1 or > 24)
        {
            throw GatewayAccess.Refusal("BAD_PAGE", $"Số kỳ (periods) là {count}; phải từ 1 đến 24.");
        }

        var asked = (await request.PeriodsAsync(context.CancellationToken))
            .Where(p => p.To <= period.To && p.Forms.Contains(section.Form))
            .OrderBy(p => p.To)
            .ToArray();
        var shown = asked.TakeLast(count).ToArray();
        // Cumulative figures start with the year, so every period of the years shown is read: in the same batch, and only where they are asked for.
        var accumulates = context.Asks(TrendPointType.Cumulative);
        var years = accumulates ? shown.Select(p => p.Year).ToHashSet() : [];
        var needed = accumulates ? [.. asked.Where(p => years.Contains(p.Year))] : shown;
        var loads = needed.Select(p => request.Of(section).Totals.Load(p.Code)).ToArray();
        var stocksOfYears = years.Select(year => request.Of(section).Stocks.Load(year)).ToArray();
        return new Deferred<TrendPoint[]>(async ct =>
        {
            var rows = new Dictionary<string, IReadOnlyList<TotalRow>>();
            foreach (var (period, load) in needed.Zip(loads))
            {
                rows[period.Code] = await load.GetResultAsync(ct) ?? [];
            }

            var stocks = new Dictionary<string, IFigures>();
            foreach (var load in stocksOfYears)
            {
                foreach (var (code, figures) in await load.GetResultAsync(ct) ?? new Dictionary<string, IFigures>())
                {
                    stocks[code] = figures;
                }
            }

            return
            [
                .. shown.Select(p => new TrendPoint(
                    p,
                    Total.Of(lines, rows[p.Code]),
                    accumulates
                        ? Cumulative.Of(
                            lines,
                            ReportingPeriod
                                .Tiling([.. needed.Where(x => x.Year == p.Year && x.To <= p.To)])
                                .SelectMany(x => rows[x.Code])
                                .Select(row => row.Figures),
                            stocks[p.Code]
                        )
                        : null
                )),
            ];
        });
    }

    private static async Task<Page<IFilingView>> FilingsAsync(IResolveFieldContext<SectionNode> context)
    {
        // The engine gives the context to another field once this one has its page.
        var ct = context.CancellationToken;
        var request = context.SignedIn();
        var section = context.Source.Section;
        var (first, after) = Paging.Of(context);
        var order = context.GetArgument<FilingOrder>("order");
        if (after is not null && !FilingCursor.Fits(order, after))
        {
            throw GatewayAccess.Refusal(
                "BAD_CURSOR",
                "Con trỏ trang (after) là của thứ tự (order) khác. Dùng endCursor của trang trước trong cùng thứ tự."
            );
        }

        var search = context.GetArgument<string?>("search");
        if (search?.Length > LongestSearch)
        {
            throw GatewayAccess.Refusal(
                "BAD_SEARCH",
                $"Cụm từ tìm kiếm (search) dài {search.Length} ký tự; tối đa {LongestSearch}. Hãy tìm ít từ hơn."
            );
        }

        var filter = new FilingFilter(
            context.Source.Period.Code,
            request.User.ReadsProvince() ? null : request.User.Facility ?? "",
            context.GetArgument<string?>("district"),
            context.GetArgument<CareLevel?>("tier"),
            context.GetArgument<FilingState?>("state"),
            context.GetArgument<bool?>("late"),
            after,
            first,
            context.GetArgument<RiskLevel?>("risk"),
            order,
            search
        );
        var parts =
            (context.AsksWithin(FilingType.AskStations) ? FilingParts.Stations : FilingParts.None)
            | (context.AsksWithin(FilingType.AskTheGate) ? FilingParts.Gate : FilingParts.None);
        var list = await request.ReadAsync(section.Name, reader => reader.PageAsync(filter, parts, ct));
        return new Page<IFilingView>(
            [.. list.Page.Select(f => (f, FilingCursor.Of(order, f)))],
            list.HasNext,
            () => request.ReadAsync(section.Name, reader => reader.CountAsync(filter, ct))
        )
        {
            FirstKey = after is null ? null : FirstAsync,
        };

        async Task<string?> FirstAsync()
        {
            var whole = filter with { After = null, First = 1 };
            var first = await request.ReadAsync(section.Name, r => r.PageAsync(whole, FilingParts.None, ct));
            return first.Page.Count > 0 ? FilingCursor.Of(order, first.Page[0]) : null;
        }
    }
}
