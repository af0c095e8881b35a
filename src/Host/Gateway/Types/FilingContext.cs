using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Sections;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>What a filing is compared with, for the one who fills it in and the one who reviews it; read only where asked.</summary>
internal static class FilingContext
{
    public static void AddTo(FilingType type, SectionFamily family)
    {
        type.Field("previous", Of.Ref(family.Named("Earlier")))
            .Description(
                "Báo cáo đã gửi ở kỳ liền trước có nội dung này, là số mà các kiểm tra so với; trống khi không có."
            )
            .Resolve(c => Earlier(c, family, 1).Then(found => found?.LastOrDefault()));
        type.Field("history", Of.ListOf(family.Named("Earlier")))
            .Description("Các báo cáo đã gửi ở những kỳ trước, cũ trước; không có kỳ mà đơn vị chưa gửi.")
            .Argument<IntGraphType>("periods", a => (a.Description, a.DefaultValue) = ("Số kỳ nhìn lại, 1–24.", 6))
            .Resolve(c =>
            {
                var count = c.GetArgument<int>("periods");
                return count is >= 1 and <= 24
                    ? Earlier(c, family, count).Then(found => found ?? [])
                    : throw GatewayAccess.Refusal("BAD_PAGE", $"Số kỳ (periods) là {count}; phải từ 1 đến 24.");
            });
        type.Field("tierBefore", Of.Ref(family.Named("TierBefore")))
            .Description(
                "Tổng của các đơn vị cùng tuyến ở kỳ liền trước, là số mà kiểm tra so với đơn vị cùng tuyến dùng; "
                    + "trống khi có quá ít đơn vị để so."
            )
            .ResolveAsync(async c => await TierBeforeAsync(c, family.ShapeOf(c.Source)));
        type.Field("peers", Of.Ref(family.Named("Peers")))
            .Description("Trung vị của các đơn vị khác cùng tuyến trong cùng kỳ; trống khi dưới 5 đơn vị đã gửi.")
            .Resolve(c =>
            {
                var shape = family.ShapeOf(c.Source);
                return c.Request()
                    .Of(shape.Section)
                    .Peers.Load(new PeerPlace(c.Source.Period, c.Source.Facility, c.Source.Tier))
                    .Then(found =>
                        found is null ? null : new Peers(found.Units, new Medians(shape.Set, found.Figures))
                    );
            });
    }

    private static Deferred<IReadOnlyList<EarlierFiling>?> Earlier(
        IResolveFieldContext<IFilingView> context,
        SectionFamily family,
        int count
    ) =>
        context
            .Request()
            .Of(family.ShapeOf(context.Source).Section)
            .Earlier(count)
            .Load(new FilingPlace(context.Source.Period, context.Source.Facility));

    private static async Task<object?> TierBeforeAsync(IResolveFieldContext<IFilingView> context, SectionShape shape)
    {
        // Fewer units than the check asks for say too much of each other's figures to be shown to one of them.
        if (shape.Checks.Rules.FirstOrDefault(rule => rule.Kind == RuleKind.FarFromPeers) is not { } rule)
        {
            return null;
        }

        var periods = await context.Request().PeriodsAsync(context.CancellationToken);
        var asked = periods.First(p => p.Code == context.Source.Period);
        if (shape.Section.Earlier(periods, asked).LastOrDefault() is not { } before)
        {
            return null;
        }

        var tier = context.Source.Tier;
        return context
            .Request()
            .Of(shape.Section)
            .Totals.Load(before.Code)
            .Then(rows => Total.Of(shape.Set, (rows ?? []).Where(row => row.Tier == tier)))
            .Then(total =>
                total.Units >= Math.Max(rule.Least ?? 0, 1)
                    ? new Comparison(total.Figures, before.Name, before.Days, total.Units)
                    : null
            );
    }
}

internal sealed class EarlierFilingType : ObjectGraphType<EarlierFiling>
{
    public EarlierFilingType(SectionFamily family)
    {
        Name = family.Named("Earlier");
        Description = "Báo cáo đã gửi của đơn vị ở một kỳ trước.";
        Field<NonNullGraphType<StringGraphType>>("period").Description("Mã kỳ.").Resolve(c => c.Source.Period.Code);
        Field<NonNullGraphType<StringGraphType>>("name").Resolve(c => c.Source.Period.Name);
        Field("days", e => e.Period.Days).Description("Số ngày của khoảng lấy số liệu.");
        Field("held", e => e.Held)
            .Description("Khoảng lấy số liệu đó nằm trong khoảng của kỳ này: số phát sinh của kỳ này gồm cả kỳ đó.");
        family.AddFigures(this, "figures", e => e.Figures);
        family.AddFigures(this, "total", e => e.Total);
        Field("stations", Of.ListOf(family.Named("StationFigures"))).Resolve(c => c.Source.Stations);
    }
}

internal sealed class TierBeforeType : ObjectGraphType<Comparison>
{
    public TierBeforeType(SectionFamily family)
    {
        Name = family.Named("TierBefore");
        Description = "Tổng của một tuyến ở kỳ liền trước.";
        Field("units", t => t.Units).Description("Số đơn vị đã gửi, là cơ sở của tổng.");
        Field("period", t => t.Period).Description("Tên kỳ, như trong các lời nhắc.");
        family.AddFigures(this, "figures", t => t.Figures);
    }
}

/// <summary>Other units of the tier.</summary>
/// <param name="Units">How many stand behind the medians.</param>
internal sealed record Peers(int Units, Medians Medians);

internal sealed class PeersType : ObjectGraphType<Peers>
{
    public PeersType(SectionFamily family)
    {
        Name = family.Named("Peers");
        Description = "Trung vị của các đơn vị cùng tuyến.";
        Field("units", p => p.Units).Description("Số đơn vị đã gửi, không kể đơn vị này.");
        Field<NonNullGraphType<StringGraphType>>("label")
            .Description("Nhãn bên cạnh số: trung vị của bao nhiêu đơn vị.")
            .Resolve(c => $"Trung vị của {c.Source.Units} đơn vị cùng tuyến");
        family
            .AddFigures(this, "figures", p => p.Medians)
            .Description(
                "Từng dòng và từng tỷ lệ có trung vị riêng, là một số có thật của một đơn vị: trung vị của tỷ lệ là trung vị các "
                    + "tỷ lệ của từng đơn vị. Trống khi dưới 5 đơn vị khác có số đó."
            );
    }
}

/// <summary>A station that the unit reports for.</summary>
internal sealed class ExpectedStationType : ObjectGraphType<Facility>
{
    public ExpectedStationType()
    {
        Name = "ExpectedStation";
        Description = "Trạm mà đơn vị báo cáo thay.";
        Field("station", f => f.Code).Description("Mã trạm.");
        Field("name", f => f.Name);
    }
}
