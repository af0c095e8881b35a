using System.Text.RegularExpressions;
using DeAn06.SharedKernel.Profiles;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>The codes of the profile's divisions as an enumeration: `clinicalAffairs` is `CLINICAL_AFFAIRS`.</summary>
internal sealed partial class DepartmentType : EnumerationGraphType
{
    public const string TypeName = "Department";

    public DepartmentType(IReadOnlyList<Division> divisions)
    {
        Name = TypeName;
        Description = "Phòng của Sở theo dõi các nội dung (đơn vị theo dõi).";
        foreach (var division in divisions)
        {
            Add(NameOf(division.Code), division.Code, division.Name);
        }
    }

    /// <summary>An account may belong to a division that the profile no longer has: it then has none.</summary>
    public override object? Serialize(object? value) =>
        value is null || Values.FindByValue(value) is null ? null : base.Serialize(value);

    /// <summary>As the schema spells a division's code: `SOME_DIVISION`.</summary>
    internal static string NameOf(string code) => Capital().Replace(code, "_$0").ToUpperInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}

internal sealed class DivisionType : ObjectGraphType<Division>
{
    public DivisionType()
    {
        Name = "Division";
        Description = "Một phòng của Sở.";
        Field("code", d => d.Code).Description("Mã như API ghi viết: SOME_DIVISION của Department là someDivision.");
        Field("name", d => d.Name).Description("Tên phòng.");
    }
}

internal sealed class FormType : ObjectGraphType<FormOutline>
{
    public FormType()
    {
        Name = "Form";
        Description = "Một phụ lục.";
        Field("code", f => f.Code).Description("Như ở kỳ báo cáo.");
        Field("name", f => f.Name).Description("Tên ngắn: Phụ lục 1.");
        Field("title", f => f.Title).Description("Tên đầy đủ, đúng như in.");
    }
}
