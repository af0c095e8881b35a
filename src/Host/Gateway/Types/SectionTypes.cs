using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>Sums of one district.</summary>
/// <param name="District">Null of facilities that belong to none.</param>
internal sealed record DistrictTotal(District? District, Total Total);

/// <summary>Sums of one level of care.</summary>
/// <param name="Tier">Tuyến.</param>
internal sealed record TierTotal(CareLevel Tier, Total Total);

/// <summary>Sums of one of several periods.</summary>
/// <param name="Period">Which of them.</param>
/// <param name="Cumulative">Null where nobody asks for it.</param>
internal sealed record TrendPoint(ReportingPeriod Period, Total Total, IFigures? Cumulative);

/// <summary>What every total holds, whatever it is a total of.</summary>
internal abstract class TotalTypeBase<T> : ObjectGraphType<T>
{
    protected TotalTypeBase(SectionFamily family, string suffix, Func<T, Total> total)
    {
        Name = family.Named(suffix);
        Field<NonNullGraphType<IntGraphType>>("units")
            .Description("Số đơn vị đã gửi hoặc đã tiếp nhận, là cơ sở của tổng.")
            .Resolve(c => total(c.Source).Units);
        Field<NonNullGraphType<IntGraphType>>("stations")
            .Description("Số trạm trong phụ lục đã cộng vào.")
            .Resolve(c => total(c.Source).Stations);
        Field<NonNullGraphType<IntGraphType>>("syntheticUnits")
            .Description("Trong số đơn vị, có số liệu giả lập để dùng thử.")
            .Resolve(c => total(c.Source).Synthetic);
        family.AddFigures(this, "figures", source => total(source).Figures);
        Field("means", Of.ListOf("UnweightedMean")).Resolve(c => total(c.Source).Means);
    }
}

internal sealed class TotalType(SectionFamily family) : TotalTypeBase<Total>(family, "Total", total => total);

internal sealed class DistrictTotalType : TotalTypeBase<DistrictTotal>
{
    public DistrictTotalType(SectionFamily family)
        : base(family, "District", d => d.Total) =>
        Field("district", Of.Ref("District")).Resolve(c => c.Source.District);
}

internal sealed class TierTotalType : TotalTypeBase<TierTotal>
{
    public TierTotalType(SectionFamily family)
        : base(family, "Tier", t => t.Total) =>
        Field<NonNullGraphType<EnumerationGraphType<CareLevel>>>("tier").Resolve(c => c.Source.Tier);
}

internal sealed class TrendPointType : TotalTypeBase<TrendPoint>
{
    public const string Cumulative = "cumulative";

    public TrendPointType(SectionFamily family)
        : base(family, "TrendPoint", t => t.Total)
    {
        Field("period", Of.RequiredRef("ReportingPeriod")).Resolve(c => c.Source.Period);
        family.AddFigures(this, Cumulative, point => point.Cumulative!).Description("Lũy kế từ đầu năm.");
    }
}
