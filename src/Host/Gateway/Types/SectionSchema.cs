using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Periods;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>
/// The sections' part of the schema, built from what each says of itself: a field of a period for each, with types of its own, and two
/// that read any section by the shapes that all share. A new section needs nothing here.
/// </summary>
internal static class SectionSchema
{
    /// <summary>A section's field of a period, and the types behind it.</summary>
    public static IEnumerable<IGraphType> AddTyped(SectionShape shape, PeriodType period, IInterfaceGraphType node)
    {
        var section = shape.Section;
        var family = new TypedFamily(shape);
        period
            .Field(section.CamelName, Of.Ref(family.Section))
            .Description($"{section.Number}. {section.Title}")
            .Resolve(c => new SectionNode(c.Source, shape));
        return
        [
            new FiguresType(section, shape.Set),
            .. FiguresType.RowsOf(section, shape.Set),
            .. family.Types(section.Title, node),
        ];
    }

    /// <summary>The fields of a period that read any section, and the types behind them.</summary>
    public static IEnumerable<IGraphType> AddShared(IReadOnlyList<SectionShape> sections, PeriodType period)
    {
        var family = new SharedFamily(sections);
        period
            .Field("section", Of.Ref(family.Section))
            .Description(
                "Một nội dung theo tên, số liệu theo tên dòng, cả khi kỳ này không hỏi nội dung đó; trống khi không có nội dung mang tên này."
            )
            .Argument<NonNullGraphType<StringGraphType>>("name", a => a.Description = Of.SectionName)
            .Resolve(c =>
                family.Find(c.GetArgument<string>("name")) is { } shape ? new SectionNode(c.Source, shape) : null
            );
        period
            // One that is away leaves a gap in the list and takes none of the others with it.
            .Field("sections", new NonNullGraphType(new ListGraphType(Of.Ref(family.Section))))
            .Description(
                "Các nội dung mà kỳ này hỏi, hoặc các nội dung có tên trong names, theo thứ tự của phụ lục; nội dung không đọc được thì trống."
            )
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(
                "names",
                a =>
                    a.Description =
                        "Chỉ các nội dung này, cả khi kỳ không hỏi; tên lạ thì bỏ qua. Mặc định mọi nội dung mà kỳ hỏi."
            )
            .Resolve(c => Asked(c.Source, sections, c.GetArgument<string[]?>("names")));
        return
        [
            new FiguresScalar(),
            new FigureKindType(),
            .. family.Types("Một nội dung trong một kỳ, đọc bằng các dạng mà mọi nội dung đều có."),
        ];
    }

    private static SectionNode[] Asked(ReportingPeriod period, IReadOnlyList<SectionShape> sections, string[]? names) =>
        [
            .. sections
                .Where(shape => names?.Contains(shape.Section.Name) ?? period.Forms.Contains(shape.Section.Form))
                .Select(shape => new SectionNode(period, shape)),
        ];
}
