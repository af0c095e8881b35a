using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Sections;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

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
        Field("department", Of.RequiredRef(DepartmentType.TypeName)).Resolve(c => c.Source.Section.Division);
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
        Field("kind", Of.RequiredRef("LineKind")).Resolve(c => c.Source.About.Kind);
        Field("optional", l => l.About.Optional);
        Field("help", l => l.About.Help, nullable: true).Description("Cách đếm, khi lời của biểu còn để ngỏ.");
        Field<IntGraphType>("longest")
            .Description("Dòng chữ: số ký tự nhiều nhất.")
            .Resolve(c => (c.Source as TextLine)?.Longest);
        Field("choices", Of.ListOf("Choice"))
            .Description("Dòng chọn: các giá trị được chọn; số liệu là số của giá trị.")
            .Resolve(c => (c.Source as NumberLine)?.Choices ?? []);
        Field("columns", Of.ListOf("ColumnDefinition"))
            .Description("Danh sách: các cột.")
            .Resolve(c => (c.Source as RegisterLine)?.Columns ?? []);
        Field<IntGraphType>("mostRows")
            .Description("Danh sách: số dòng nhiều nhất.")
            .Resolve(c => (c.Source as RegisterLine)?.MostRows);
        Field("count", Of.Ref("CountDefinition"))
            .Description("Số tự đếm từ danh sách hoặc từ dòng chọn, không bao giờ nhập; trống khi là số phải nhập.")
            .Resolve(c => c.Source.Count);
        Field("printed", l => l.About.Printed)
            .Description("Có trong biểu của đơn vị; không thì chỉ đếm cho các tổng của Sở.");
        Field("formula", Of.Ref("Formula"))
            .Description("Khi các dòng này đã nhập đủ, tỷ lệ tính từ chúng thay cho số đã nhập.")
            .Resolve(c => (c.Source as NumberLine)?.Formula);
    }
}

internal sealed class ChoiceType : ObjectGraphType<Choice>
{
    public ChoiceType()
    {
        Name = "Choice";
        Description = "Một giá trị được chọn.";
        Field("value", c => c.Value);
        Field("label", c => c.Label);
    }
}

internal sealed class ColumnDefinitionType : ObjectGraphType<Column>
{
    public ColumnDefinitionType()
    {
        Name = "ColumnDefinition";
        Description = "Một cột của danh sách.";
        Field("name", c => c.Name);
        Field("label", c => c.About.Label);
        Field("kind", Of.RequiredRef("ColumnKind")).Resolve(c => c.Source.Kind);
        Field("optional", c => c.About.Optional).Description("Được để trống, trừ khi neededWhen đòi.");
        Field<IntGraphType>("longest")
            .Description("Cột chữ: số ký tự nhiều nhất.")
            .Resolve(c => c.Source.Kind == ColumnKind.Text ? c.Source.About.Most : null);
        Field("choices", Of.ListOf("Choice")).Resolve(c => c.Source.Choices);
        Field("isKey", c => c.About.Key)
            .Description("Thuộc phần gọi tên một dòng: hai dòng không được trùng cả phần này.");
        Field("neededWhen", Of.ListOf("Condition"))
            .Description("Cột được để trống nhưng phải nhập khi dòng thỏa các điều kiện này.")
            .Resolve(c => c.Source.NeededWhen);
    }
}

internal sealed class CountDefinitionType : ObjectGraphType<Count>
{
    public CountDefinitionType()
    {
        Name = "CountDefinition";
        Description = "Cách đếm từ một danh sách hoặc một dòng chọn; trống khi cái được đếm còn trống.";
        Field("of", c => c.Line).Description("Tên danh sách hoặc dòng chọn.");
        Field("where", Of.ListOf("Condition")).Resolve(c => c.Source.Where);
        Field("sum", c => c.Sum, nullable: true).Description("Cột số được cộng lại; trống thì đếm số dòng.");
    }
}

internal sealed class ConditionType : ObjectGraphType<Condition>
{
    public ConditionType()
    {
        Name = "Condition";
        Description =
            "Cùng một cột: chỉ cần một điều kiện đúng; khác cột: mọi cột phải đúng. Ô trống không thỏa điều kiện nào.";
        Field("column", c => c.Column, nullable: true).Description("Trống khi nói về dòng chọn.");
        Field("is", c => c.Is);
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
