using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>A rule as data: with it a browser asks, as one types and without a line, what the server will ask.</summary>
internal sealed class RuleDefinitionType : ObjectGraphType<Rule>
{
    public RuleDefinitionType()
    {
        Name = "RuleDefinition";
        Description = "Một quy tắc kiểm tra của nội dung, đủ để kiểm tra ngay khi nhập, kể cả khi mất kết nối.";
        Field("code", r => r.Code).Description("Loại kiểm tra, như trong mã của kiểm tra chưa đạt.");
        Field("kind", Of.RequiredRef("RuleKind")).Resolve(c => c.Source.Kind);
        Field<NonNullGraphType<EnumerationGraphType<Severity>>>("severity").Resolve(c => c.Source.Severity);
        Names(
            "lines",
            "Các dòng (hoặc tỷ lệ) mà quy tắc hỏi, mỗi dòng một lần; kiểm tra chỉ vào dòng đó.",
            r => r.Lines
        );
        Names("addends", "Các dòng cộng lại; dòng trống coi là 0.", r => r.Addends);
        Field("against", r => r.Against, nullable: true).Description("Dòng đem so.");
        Field<DecimalGraphType>("threshold")
            .Description("Ngưỡng: số lần (so với kỳ trước) hoặc số điểm phần trăm (so với cùng tuyến).")
            .Resolve(c => c.Source.Threshold);
        Field("least", r => r.Least, nullable: true)
            .Description(
                "Dưới mức này thì không hỏi: chênh lệch (so với kỳ trước) hoặc số đơn vị (so với cùng tuyến)."
            );
        Field("message", r => r.Message)
            .Description(
                "Lời nhắc. Thay {tên dòng} bằng giá trị của dòng; {label}, {value} là nhãn và giá trị của dòng được hỏi; "
                    + "{sum} là tổng; {station} là tên trạm; {before}, {period}, {days} là giá trị, tên và số ngày của kỳ trước; "
                    + "{peers} là tỷ lệ của các đơn vị cùng tuyến; trong danh sách {row}, {other} là thứ tự của dòng và của dòng trùng, "
                    + "{column} là tên cột, {end} là ngày chốt số liệu."
            );
        Field("messageByDay", r => r.MessageByDay, nullable: true)
            .Description("Thay cho lời nhắc khi số phát sinh của hai kỳ dài khác nhau được so theo ngày.");
    }

    private void Names(string name, string description, Func<Rule, IReadOnlyList<string>> of) =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(name)
            .Description(description)
            .Resolve(c => of(c.Source));
}

internal sealed class RuleKindType() : ExplainedEnumeration<RuleKind>(Meanings)
{
    private static readonly Dictionary<RuleKind, string> Meanings = new()
    {
        [RuleKind.Blank] = "Dòng còn trống, và không suy ra được từ các số đếm đã nhập.",
        [RuleKind.MissingStation] = "Một trạm của phụ lục chưa có số liệu.",
        [RuleKind.Exceeds] = "Các dòng cộng lại lớn hơn dòng đem so.",
        [RuleKind.UsesUp] = "Các dòng cộng lại bằng đúng dòng đem so, và dòng đó lớn hơn 0.",
        [RuleKind.Unpaired] = "Dòng còn trống trong khi dòng đem so đã nhập.",
        [RuleKind.Differs] = "Các dòng cộng lại và dòng đem so đều đã nhập mà khác nhau.",
        [RuleKind.Needed] = "Dòng chữ còn trống trong khi dòng đem so lớn hơn 0; không hỏi từng trạm.",
        [RuleKind.BlankCell] = "Một ô phải nhập của danh sách còn trống.",
        [RuleKind.DuplicateRow] = "Một dòng của danh sách trùng phần gọi tên với dòng đứng trước, không kể hoa thường.",
        [RuleKind.AfterWindow] = "Một ngày trong danh sách sau ngày cuối của khoảng lấy số liệu.",
        [RuleKind.StationsExceed] = "Cộng các trạm lớn hơn số của đơn vị.",
        [RuleKind.ZeroAfterNonZero] = "Bằng 0 trong khi kỳ trước khác 0.",
        [RuleKind.Fell] = "Giảm so với kỳ trước.",
        [RuleKind.LessThanHeld] = "Ít hơn kỳ trước, mà khoảng lấy số liệu của kỳ này gồm cả kỳ đó (held).",
        [RuleKind.FarFromPast] =
            "Hơn hoặc kém kỳ trước quá số lần của ngưỡng, và chênh từ mức tối thiểu; số phát sinh so theo ngày. "
            + "Một dòng chỉ nhận lời nhắc đầu tiên trong các quy tắc so với kỳ trước.",
        [RuleKind.FarFromPeers] = "Tỷ lệ thấp hơn cùng tuyến từ ngưỡng trở lên, khi có đủ số đơn vị.",
    };
}

internal sealed class FormulaType : ObjectGraphType<Formula>
{
    public FormulaType()
    {
        Name = "Formula";
        Description = "Cách tính từ các dòng, hoặc từ giá trị tính ra đứng trước.";
        Names("plus", "Cộng.", f => f.Plus);
        Names("minus", "Trừ.", f => f.Minus);
        Names(
            "over",
            "Mẫu số, cộng lại: khi có, giá trị là phần trăm, làm tròn 4 chữ số thập phân (nửa thì lên), trống khi mẫu bằng 0.",
            f => f.Over
        );
        Field("ofGiven", f => f.OfGiven)
            .Description(
                "Cộng các dòng đã nhập, trống khi chưa dòng nào nhập; nếu không, một dòng trống thì kết quả trống."
            );
    }

    private void Names(string name, string description, Func<Formula, IReadOnlyList<string>> of) =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(name)
            .Description(description)
            .Resolve(c => of(c.Source));
}
