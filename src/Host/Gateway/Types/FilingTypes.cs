using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Filings;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>Types that a filing of any section uses.</summary>
internal static class FilingTypes
{
    public static IEnumerable<IGraphType> All() =>
        [
            new CheckType(),
            new ReturnNoteType(),
            new LineNoteType(),
            new ReopenNoteType(),
            new ExplanationType(),
            new LineChangeType(),
            new DecisionType(),
            new UnweightedMeanType(),
            new ExpectedStationType(),
            new SectionQueueType(),
        ];

    public static Explanation[] Explanations(IReadOnlyDictionary<string, string> explanations) =>
        [.. explanations.Select(e => new Explanation(e.Key, e.Value))];
}

internal sealed class CheckType : ObjectGraphType<Check>
{
    public CheckType()
    {
        Name = "Check";
        Description = "Một kiểm tra chưa đạt.";
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("Lời giải trình dẫn theo mã này.")
            .Resolve(c => c.Source.Id);
        Field("code", c => c.Code);
        Field<NonNullGraphType<EnumerationGraphType<Severity>>>("severity").Resolve(c => c.Source.Severity);
        Field("line", c => c.Line, nullable: true);
        Field("station", c => c.Station, nullable: true);
        Field("row", c => c.Row, nullable: true).Description("Trong danh sách: dòng thứ mấy, từ 1.");
        Field("column", c => c.Column, nullable: true).Description("Trong danh sách: tên cột.");
        Field("message", c => c.Message);
        Field("explanation", c => c.Explanation, nullable: true);
        Field("blocks", c => c.Blocks).Description("Còn ngăn việc gửi.");
    }
}

internal sealed class ReturnNoteType : ObjectGraphType<ReturnNote>
{
    public ReturnNoteType()
    {
        Name = "ReturnNote";
        Field("reason", n => n.Reason);
        Field("lines", Of.ListOf("LineNote")).Resolve(c => c.Source.Lines);
        Field("by", n => n.By);
        Field<NonNullGraphType<InstantType>>("at").Resolve(c => c.Source.At);
    }
}

internal sealed class LineNoteType : ObjectGraphType<LineNote>
{
    public LineNoteType()
    {
        Name = "LineNote";
        Field("line", n => n.Line);
        Field("note", n => n.Note, nullable: true);
        Field("station", n => n.Station, nullable: true);
    }
}

internal sealed class ReopenNoteType : ObjectGraphType<ReopenNote>
{
    public ReopenNoteType()
    {
        Name = "ReopenNote";
        Field("reason", n => n.Reason);
        Field("by", n => n.By);
        Field<NonNullGraphType<InstantType>>("at").Resolve(c => c.Source.At);
    }
}

internal sealed class ExplanationType : ObjectGraphType<Explanation>
{
    public ExplanationType()
    {
        Name = "Explanation";
        Field("check", e => e.Check);
        Field("text", e => e.Text);
    }
}

internal sealed class LineChangeType : ObjectGraphType<LineChange>
{
    public LineChangeType()
    {
        Name = "LineChange";
        Description = "Một dòng khác nhau giữa hai bản; trống là chưa nhập.";
        Field("line", c => c.Line);
        Field("label", c => c.Label);
        Field("station", c => c.Station, nullable: true);
        Field<DecimalGraphType>("from").Resolve(c => c.Source.From);
        Field<DecimalGraphType>("to").Resolve(c => c.Source.To);
        Field("row", c => c.Row, nullable: true).Description("Trong danh sách: dòng nào, bằng lời.");
        Field("fromText", c => c.FromText, nullable: true)
            .Description("Bằng lời, khi không phải một con số: đoạn chữ, mục được chọn, một dòng của danh sách.");
        Field("toText", c => c.ToText, nullable: true);
    }
}

internal sealed class DecisionType : ObjectGraphType<Decision>
{
    public DecisionType()
    {
        Name = "Decision";
        Description = "Sở trả lại, tiếp nhận hoặc mở lại một bản đã gửi.";
        Field<NonNullGraphType<EnumerationGraphType<FilingAction>>>("action").Resolve(c => c.Source.Action);
        Field("by", d => d.By);
        Field<NonNullGraphType<InstantType>>("at").Resolve(c => c.Source.At);
        Field("reason", d => d.Reason, nullable: true);
        Field("lines", Of.ListOf("LineNote")).Resolve(c => c.Source.Lines);
    }
}

internal sealed class SectionQueueType : ObjectGraphType<SectionQueue>
{
    public SectionQueueType()
    {
        Name = "SectionQueue";
        Description = "Số báo cáo của một nội dung đang ở từng bước xét.";
        Field("submitted", q => q.Submitted).Description("Chờ tiếp nhận hoặc trả lại.");
        Field("clean", q => q.Clean).Description("Trong số đó, không có giải trình nào.");
        Field("returned", q => q.Returned);
        Field("accepted", q => q.Accepted);
    }
}

internal sealed class UnweightedMeanType : ObjectGraphType<BareRates>
{
    public UnweightedMeanType()
    {
        Name = "UnweightedMean";
        Description = "Trung bình cộng, không trọng số, của các đơn vị chỉ báo tỷ lệ mà không báo hai số đếm.";
        Field("line", m => m.Line);
        Field<NonNullGraphType<DecimalGraphType>>("mean").Resolve(c => c.Source.Mean);
        Field("units", m => m.Units).Description("Số đơn vị chỉ báo tỷ lệ.");
    }
}
