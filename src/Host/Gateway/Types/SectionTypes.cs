using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Reading;
using DeAn06.SharedKernel.Sections;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

internal sealed record DistrictTotal(District? District, Total Total);

internal sealed record TierTotal(CareLevel Tier, Total Total);

internal sealed record TrendPoint(ReportingPeriod Period, Total Total, IFigures Cumulative);

/// <summary>The lines of a section, and what is derived from them: of figures, or of medians, which have each by its name.</summary>
internal sealed class FiguresType : ObjectGraphType<object>
{
    public FiguresType(string name, LineSet lines, Section section)
    {
        Name = name;
        Description = section.Title;
        foreach (var line in lines.Asked)
        {
            Field(line.Name, line.IsCount ? new LongGraphType() : new DecimalGraphType())
                .Description($"{line.ShortLabel} ({line.About.Unit})")
                .Resolve(c => Number(Value(c.Source, line.Name, line.Of), line.IsCount));
        }

        foreach (var derived in lines.Derived)
        {
            Field(derived.Name, derived.IsCount ? new LongGraphType() : new DecimalGraphType())
                .Description(
                    $"{derived.About.Label} ({derived.About.Unit}), tính từ các dòng; trống khi không có số liệu."
                )
                .Resolve(c => Number(Value(c.Source, derived.Name, derived.Of), derived.IsCount));
        }
    }

    private static decimal? Value(object source, string name, Func<IFigures, decimal?> of) =>
        source is MedianFigures medians ? medians[name] : of((IFigures)source);

    /// <summary>A count goes out as a whole number, whatever it was summed in.</summary>
    private static object? Number(decimal? value, bool isCount) => isCount ? (object?)(long?)value : value;
}

/// <summary>What every total holds, whatever it is a total of.</summary>
internal abstract class TotalTypeBase<T> : ObjectGraphType<T>
{
    protected TotalTypeBase(string name, string figures, Func<T, Total> total)
    {
        Name = name;
        Field<NonNullGraphType<IntGraphType>>("units")
            .Description("Số đơn vị đã gửi hoặc đã tiếp nhận, là cơ sở của tổng.")
            .Resolve(c => total(c.Source).Units);
        Field<NonNullGraphType<IntGraphType>>("stations")
            .Description("Số trạm trong phụ lục đã cộng vào.")
            .Resolve(c => total(c.Source).Stations);
        Field<NonNullGraphType<IntGraphType>>("syntheticUnits")
            .Description("Trong số đơn vị, có số liệu giả lập để dùng thử.")
            .Resolve(c => total(c.Source).Synthetic);
        Field("figures", Of.RequiredRef(figures)).Resolve(c => total(c.Source).Figures);
        Field("means", Of.ListOf("UnweightedMean")).Resolve(c => total(c.Source).Means);
    }
}

internal sealed class TotalType(string name, string figures) : TotalTypeBase<Total>(name, figures, total => total);

internal sealed class DistrictTotalType : TotalTypeBase<DistrictTotal>
{
    public DistrictTotalType(string name, string figures)
        : base(name, figures, d => d.Total) => Field("district", Of.Ref("District")).Resolve(c => c.Source.District);
}

internal sealed class TierTotalType : TotalTypeBase<TierTotal>
{
    public TierTotalType(string name, string figures)
        : base(name, figures, t => t.Total) =>
        Field<NonNullGraphType<EnumerationGraphType<CareLevel>>>("tier").Resolve(c => c.Source.Tier);
}

internal sealed class TrendPointType : TotalTypeBase<TrendPoint>
{
    public TrendPointType(string name, string figures)
        : base(name, figures, t => t.Total)
    {
        Field("period", Of.RequiredRef("ReportingPeriod")).Resolve(c => c.Source.Period);
        Field("cumulative", Of.RequiredRef(figures))
            .Description("Lũy kế từ đầu năm.")
            .Resolve(c => c.Source.Cumulative);
    }
}

/// <summary>A section as the form prints it.</summary>
internal sealed class SectionDefinitionType : ObjectGraphType<SectionShape>
{
    public SectionDefinitionType()
    {
        Name = "SectionDefinition";
        Description = "Một nội dung của phụ lục: số thứ tự, tên, các dòng.";
        Field("name", s => s.Section.Name);
        Field("title", s => s.Section.Title);
        Field("shortTitle", s => s.Section.ShortTitle);
        Field("form", s => s.Section.Form);
        Field("number", s => s.Section.Number);
        Field<NonNullGraphType<EnumerationGraphType<Department>>>("department")
            .Resolve(c => c.Source.Section.Department);
        Field<NonNullGraphType<EnumerationGraphType<StationReporting>>>("stations")
            .Resolve(c => c.Source.Section.Stations);
        Field("lines", Of.ListOf("LineDefinition")).Resolve(c => c.Source.Set.Asked);
        Field("derived", Of.ListOf("DerivedDefinition"))
            .Description("Theo thứ tự tính: giá trị sau có thể dùng giá trị trước.")
            .Resolve(c => c.Source.Set.Derived);
        Field("rules", Of.ListOf("RuleDefinition"))
            .Description(
                "Các quy tắc mà máy của người nhập tự kiểm tra được; quy tắc còn lại do máy chủ báo sau khi lưu."
            )
            .Resolve(c => c.Source.Checks.Rules);
    }
}

internal sealed class LineDefinitionType : ObjectGraphType<Line>
{
    public LineDefinitionType()
    {
        Name = "LineDefinition";
        Field("name", l => l.Name);
        Field("label", l => l.About.Label).Description("Nguyên văn của biểu.");
        Field("shortLabel", l => l.ShortLabel).Description("Nhãn dùng trong các lời nhắc.");
        Field("unit", l => l.About.Unit);
        Field<NonNullGraphType<EnumerationGraphType<LineKind>>>("kind").Resolve(c => c.Source.About.Kind);
        Field("optional", l => l.About.Optional);
        Field("formula", Of.Ref("Formula"))
            .Description("Khi các dòng này đã nhập đủ, tỷ lệ tính từ chúng thay cho số đã nhập.")
            .Resolve(c => c.Source.Formula);
    }
}

internal sealed class DerivedDefinitionType : ObjectGraphType<DerivedLine>
{
    public DerivedDefinitionType()
    {
        Name = "DerivedDefinition";
        Field("name", d => d.Name);
        Field("label", d => d.About.Label);
        Field("unit", d => d.About.Unit);
        Field("formula", Of.RequiredRef("Formula")).Resolve(c => c.Source.Formula);
    }
}
