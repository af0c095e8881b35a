using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Sections;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>
/// The lines of a section, and what is derived from them: of figures, or of medians, which have each number by its name and nothing
/// of what people write.
/// </summary>
internal sealed class FiguresType : ObjectGraphType<object>
{
    public FiguresType(Section section, LineSet lines)
    {
        Name = $"{section.PascalName}Figures";
        Description = section.Title;
        foreach (var line in lines.Asked)
        {
            Add(section, line);
        }

        foreach (var derived in lines.Derived)
        {
            Field(derived.Name, derived.IsCount ? new LongGraphType() : new DecimalGraphType())
                .Description(
                    $"{derived.About.Label} ({derived.About.Unit}), tính từ các dòng; trống khi không có số liệu."
                )
                .Resolve(c => FiguresByName.NumberOf(c.Source, derived.Name, derived.Of, derived.IsCount));
        }
    }

    /// <summary>The types of the section's registers' rows.</summary>
    public static IEnumerable<IGraphType> RowsOf(Section section, LineSet lines) =>
        lines.Registers.Select(register => new RegisterRowType(RowName(section, register), register));

    private void Add(Section section, Line line)
    {
        var unit = line.About.Unit.Length > 0 ? $" ({line.About.Unit})" : "";
        switch (line)
        {
            case NumberLine number:
                Field(line.Name, number.IsLong ? new LongGraphType() : new DecimalGraphType())
                    .Description($"{line.ShortLabel}{unit}{About(number)}")
                    .Resolve(c => FiguresByName.NumberOf(c.Source, line.Name, number.Of, number.IsLong));
                break;
            case TextLine text:
                Field<StringGraphType>(line.Name)
                    .Description($"{line.ShortLabel}; trống trong các tổng.")
                    .Resolve(c => c.Source is IFigures figures ? text.Of(figures) : null);
                break;
            case RegisterLine register:
                Field(line.Name, new ListGraphType(Of.RequiredRef(RowName(section, register))))
                    .Description(
                        $"{line.ShortLabel}{unit}; danh sách rỗng là không có, trống là chưa trả lời. Trống trong các tổng."
                    )
                    .Resolve(c => c.Source is IFigures figures ? register.Rows(figures) : null);
                break;
        }
    }

    private static string About(NumberLine line) =>
        line.Count is { } count ? $", tự đếm từ {count.Line}"
        : line.Choices.Count > 0 ? $": {Words(line.Choices)}; trống trong các tổng"
        : "";

    internal static string Words(IReadOnlyList<Choice> choices) =>
        string.Join(", ", choices.Select(choice => $"{choice.Value} ({choice.Label})"));

    private static string RowName(Section section, RegisterLine register) =>
        $"{section.PascalName}{register.Property.Name}Row";
}

/// <summary>One record of a register.</summary>
internal sealed class RegisterRowType : ObjectGraphType<IRegisterRow>
{
    public RegisterRowType(string name, RegisterLine register)
    {
        Name = name;
        Description = $"Một dòng của “{register.ShortLabel}”.";
        foreach (var column in register.Columns)
        {
            IGraphType type = column.Kind switch
            {
                ColumnKind.Date => new DateType(),
                ColumnKind.Number => new LongGraphType(),
                _ => new StringGraphType(),
            };
            var choices = column.Choices.Count > 0 ? $": {FiguresType.Words(column.Choices)}" : "";
            Field(column.Name, type).Description($"{column.About.Label}{choices}").Resolve(c => column.Of(c.Source));
        }
    }
}
