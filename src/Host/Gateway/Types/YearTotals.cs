using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>The year so far, added up from what was filed, and who has not filed it all.</summary>
internal sealed record YearTotal(
    IReadOnlyList<ReportingPeriod> Periods,
    IFigures Figures,
    IReadOnlyList<SectionGaps> Gaps
);

/// <summary>
/// A section's year up to a period: flows added over its periods, stocks the latest. It can be asked of a period that does not ask the
/// section's form itself: the year report stands beside the sum of the monthly ones.
/// </summary>
internal static class YearTotalField
{
    public static void AddTo(ObjectGraphType<SectionNode> type, SectionFamily family) =>
        type.Field("yearTotal", Of.RequiredRef(family.Named("YearTotal")))
            .Description(
                "Từ đầu năm đến hết kỳ này, cộng từ các kỳ đã bắt đầu và đã gửi: số phát sinh cộng lại, số hiện có lấy mới nhất. Đơn vị còn thiếu kỳ "
                    + "được nêu tên, không ước tính."
            )
            .Argument<StringGraphType>("facility", a => a.Description = "Của riêng một đơn vị; bỏ trống là toàn tỉnh.")
            .ResolveAsync(async c => await OfAsync(c));

    private static async Task<object?> OfAsync(IResolveFieldContext<SectionNode> context)
    {
        var (upTo, shape) = context.Source;
        var (section, lines) = (shape.Section, shape.Set);
        var facility = context.GetArgument<string?>("facility");
        var request = facility is null ? context.ReadsProvince() : context.ReadsFacility(facility);
        var now = request.Clock.GetUtcNow();
        var asked = (await request.PeriodsAsync(context.CancellationToken))
            .Where(p => p.Year == upTo.Year && p.To <= upTo.To && p.Forms.Contains(section.Form))
            // Of a window that has not begun nobody misses a report.
            .Where(p => p.StateAt(now) != PeriodState.Upcoming)
            .OrderBy(p => p.To)
            .ToArray();
        var periods = ReportingPeriod.Tiling(asked).ToArray();
        var figures = facility is null
            ? Province(request, section, lines, periods)
            : OneUnit(request, section, lines, asked, facility);
        return figures
            .And(request.Gaps([.. periods.Select(p => p.Code)], facility).Load(section.Name))
            .Then(x => new YearTotal(periods, x.One!, x.Other ?? []));
    }

    private static Deferred<IFigures> Province(
        GatewayRequest request,
        Section section,
        LineSet lines,
        IReadOnlyList<ReportingPeriod> periods
    )
    {
        var loads = periods.Select(p => request.Of(section).Totals.Load(p.Code)).ToArray();
        var stocks = periods.Count > 0 ? request.Of(section).Stocks.Load(periods[^1].Year) : null;
        return new Deferred<IFigures>(async ct =>
        {
            var added = new List<IFigures>();
            foreach (var load in loads)
            {
                added.AddRange((await load.GetResultAsync(ct) ?? []).Select(row => row.Figures));
            }

            var latest = stocks is null ? null : (await stocks.GetResultAsync(ct))?.GetValueOrDefault(periods[^1].Code);
            return Cumulative.Of(lines, added, latest ?? lines.Make(_ => null));
        });
    }

    /// <param name="asked">Held ones among them: a half year's stocks stand until its year is filed.</param>
    private static Deferred<IFigures> OneUnit(
        GatewayRequest request,
        Section section,
        LineSet lines,
        IReadOnlyList<ReportingPeriod> asked,
        string facility
    )
    {
        var loads = asked.Select(p => request.Of(section).Filings.Load(new(p.Code, facility))).ToArray();
        return new Deferred<IFigures>(async ct =>
        {
            var filed = new List<(ReportingPeriod Period, IFigures Figures)>();
            foreach (var (period, load) in asked.Zip(loads))
            {
                if (await load.GetResultAsync(ct) is { } filing && filing.State.IsFiled())
                {
                    filed.Add((period, filing.TotalAny));
                }
            }

            var added = ReportingPeriod.Tiling(asked).ToHashSet();
            return Cumulative.Of(
                lines,
                filed.Where(x => added.Contains(x.Period)).Select(x => x.Figures),
                filed.Count > 0 ? filed[^1].Figures : lines.Make(_ => null)
            );
        });
    }
}

internal sealed class YearTotalType : ObjectGraphType<YearTotal>
{
    public YearTotalType(SectionFamily family)
    {
        Name = family.Named("YearTotal");
        Description = "Cộng từ đầu năm, và những đơn vị còn thiếu kỳ.";
        Field("periods", Of.ListOf("ReportingPeriod")).Description("Các kỳ được cộng.").Resolve(c => c.Source.Periods);
        family.AddFigures(this, "figures", t => t.Figures);
        Field("owed", t => t.Gaps.Count).Description("Số đơn vị phải nộp ít nhất một trong các kỳ.");
        Field("complete", t => t.Gaps.Count(gaps => gaps.Missing.Count == 0))
            .Description("Trong số đó, đã gửi đủ mọi kỳ phải nộp.");
        Field("missing", Of.RequiredRef("MissingPeriodsConnection"))
            .Description("Đơn vị còn thiếu kỳ, theo mã đơn vị.")
            .Arguments([.. Paging.Arguments()])
            .Resolve(c => Missing(c));
    }

    private static Page<MissingPeriods> Missing(IResolveFieldContext<YearTotal> context)
    {
        var (first, after) = Paging.Of(context);
        var total = context.Source;
        var all = total.Gaps.Where(gaps => gaps.Missing.Count > 0).ToArray();
        SectionGaps[] rows =
        [
            .. all.Where(gaps => after is null || string.CompareOrdinal(gaps.Facility.Code, after) > 0).Take(first + 1),
        ];
        return Page<MissingPeriods>.Of(
            rows,
            first,
            all.Length,
            gaps =>
                (
                    new MissingPeriods(
                        new FacilityNode(gaps.Facility, total.Periods[^1].To),
                        [.. total.Periods.Where(p => gaps.Missing.Contains(p.Code))]
                    ),
                    gaps.Facility.Code
                )
        ) with
        {
            FirstKey = after is null ? null : () => Task.FromResult<string?>(all[0].Facility.Code),
        };
    }
}

internal sealed record MissingPeriods(FacilityNode Facility, IReadOnlyList<ReportingPeriod> Periods);

internal sealed class MissingPeriodsType : ObjectGraphType<MissingPeriods>
{
    public MissingPeriodsType()
    {
        Name = "MissingPeriods";
        Description = "Một đơn vị và những kỳ phải nộp mà chưa gửi.";
        Field("facility", Of.RequiredRef("Facility")).Resolve(c => c.Source.Facility);
        Field("periods", Of.ListOf("ReportingPeriod")).Resolve(c => c.Source.Periods);
    }
}
