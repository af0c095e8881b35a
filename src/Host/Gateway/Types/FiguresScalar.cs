using DeAn06.Reporting.Figures;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>Figures as one value: an object by line name, as REST writes it.</summary>
internal sealed class FiguresScalar : ScalarGraphType
{
    public const string TypeName = "Figures";

    /// <summary>Argument of a field of figures.</summary>
    public const string Kind = "kind";

    public FiguresScalar()
    {
        Name = TypeName;
        Description =
            "Số liệu của một nội dung: một đối tượng JSON, mỗi dòng và mỗi giá trị tính ra một thành viên, tên và giá trị viết như ở REST. "
            + "Con số là số, đoạn chữ là chuỗi, danh sách là mảng các dòng theo tên cột, ngày là 2023-05-31; trống là null. "
            + "definition của nội dung nói có những dòng nào.";
    }

    /// <summary>Goes out only: no argument takes figures.</summary>
    public override object? ParseValue(object? value) => ThrowValueConversionError(value);

    public override object? Serialize(object? value) =>
        value is IReadOnlyDictionary<string, object?> ? value : ThrowSerializationError(value);
}

/// <summary>Which part of a section's figures.</summary>
internal enum FigureKind
{
    Numbers,
    Words,
}

internal sealed class FigureKindType : ExplainedEnumeration<FigureKind>
{
    public FigureKindType()
        : base(Meanings) => Description = "Một phần của số liệu.";

    private static readonly Dictionary<FigureKind, string> Meanings = new()
    {
        [FigureKind.Numbers] = "Các con số, mục được chọn và giá trị tính ra: tất cả những gì một tổng có.",
        [FigureKind.Words] = "Các đoạn chữ và danh sách.",
    };
}

/// <summary>Writes figures by the names of their lines; of a profile that does not ask a line it is absent.</summary>
internal static class FiguresByName
{
    /// <param name="figures">Of the record of these lines, or their medians, which have nothing of what people write.</param>
    /// <param name="kind">Null for both.</param>
    public static IReadOnlyDictionary<string, object?> Of(LineSet lines, object figures, FigureKind? kind)
    {
        var values = new Dictionary<string, object?>(lines.Asked.Count + lines.Derived.Count);
        foreach (var line in lines.Asked.Where(line => kind is null || kind == KindOf(line)))
        {
            values[line.Name] = line switch
            {
                NumberLine number => NumberOf(figures, line.Name, number.Of, number.IsLong),
                TextLine text => figures is IFigures own ? text.Of(own) : null,
                RegisterLine register => figures is IFigures own ? Rows(register, own) : null,
                _ => throw new InvalidOperationException($"{line.Name} is of no kind that can be shown."),
            };
        }

        foreach (var derived in lines.Derived.Where(_ => kind is not FigureKind.Words))
        {
            values[derived.Name] = NumberOf(figures, derived.Name, derived.Of, derived.IsCount);
        }

        return values;
    }

    /// <summary>A count goes out as a whole number, whatever it was summed in.</summary>
    public static object? NumberOf(object figures, string name, Func<IFigures, decimal?> of, bool isCount)
    {
        var value = figures is Medians medians ? medians.Figures[name] : of((IFigures)figures);
        return isCount ? (object?)(long?)value : value;
    }

    private static FigureKind KindOf(Line line) => line is NumberLine ? FigureKind.Numbers : FigureKind.Words;

    private static Dictionary<string, object?>[]? Rows(RegisterLine register, IFigures figures) =>
        register
            .Rows(figures)
            ?.Select(row => register.Columns.ToDictionary(column => column.Name, column => column.Of(row)))
            .ToArray();
}
