using System.Text.RegularExpressions;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>A facility as entered, by form or by file: nothing is trusted yet. Null is blank.</summary>
internal sealed partial record FacilityEntry(
    string? Name,
    string? ShortName,
    FacilityKind? Kind,
    CareLevel? Tier,
    Ownership? Ownership,
    string? DistrictCode,
    string? CommuneCode,
    string? ParentCode,
    Capabilities Capabilities,
    IReadOnlyList<string> NotApplicableSections,
    string? NameSource
)
{
    private const int MostSections = 40;

    /// <summary>The attributes, or null with what is wrong about the entry itself, whatever else the directory holds.</summary>
    public FacilityAttributes? Read(List<LineError> errors)
    {
        var before = errors.Count;
        var name = EnteredText.Read(Name, "name", "Tên cơ sở", 200, errors, required: true);
        var shortName = EnteredText.Read(ShortName, "shortName", "Tên gọi tắt", 100, errors);
        var district = EnteredText.Read(DistrictCode, "districtCode", "Mã huyện", 10, errors);
        var commune = EnteredText.Read(CommuneCode, "communeCode", "Mã xã", 10, errors);
        var parent = EnteredText.Read(ParentCode, "parentCode", "Mã đơn vị quản lý", 20, errors);
        var source = EnteredText.Read(NameSource, "nameSource", "Nguồn của tên", 100, errors);
        Require(Kind, "kind", "Loại cơ sở", errors);
        Require(Tier, "tier", "Tuyến", errors);
        Require(Ownership, "ownership", "Hình thức sở hữu", errors);
        CheckParent(parent, errors);
        CheckSections(errors);
        if (errors.Count > before)
        {
            return null;
        }

        return new(
            name!,
            shortName ?? name![..Math.Min(100, name!.Length)],
            Kind!.Value,
            Tier!.Value,
            Ownership!.Value,
            district,
            commune,
            parent,
            Capabilities | FacilityAttributes.ImpliedBy(Kind.Value),
            [.. NotApplicableSections.Distinct().Order(StringComparer.Ordinal)],
            source
        );
    }

    private static void Require<T>(T? value, string line, string label, List<LineError> errors)
        where T : struct
    {
        if (value is null)
        {
            errors.Add(new(line, "blank", $"{label} đang để trống. Hãy chọn một giá trị."));
        }
    }

    private void CheckParent(string? parent, List<LineError> errors)
    {
        if (Kind == FacilityKind.CommuneHealthStation && parent is null)
        {
            const string message =
                "Trạm y tế xã phải có đơn vị quản lý. Hãy nhập mã trung tâm y tế cấp huyện quản lý trạm.";
            errors.Add(new("parentCode", "parentMissing", message));
        }
        else if (Kind is not (null or FacilityKind.CommuneHealthStation) && parent is not null)
        {
            var message = $"Chỉ trạm y tế xã mới có đơn vị quản lý. Hãy bỏ trống thay cho “{parent}”.";
            errors.Add(new("parentCode", "parentNotAllowed", message));
        }

        if (Kind == FacilityKind.CommuneHealthStation && Tier is not (null or CareLevel.Commune))
        {
            errors.Add(new("tier", "tierOfStation", "Trạm y tế xã thuộc tuyến xã. Hãy chọn lại tuyến."));
        }
    }

    private void CheckSections(List<LineError> errors)
    {
        if (NotApplicableSections.Count > MostSections)
        {
            var message =
                $"Có {NotApplicableSections.Count} nội dung không áp dụng, tối đa {MostSections}. Hãy bớt danh sách.";
            errors.Add(new("notApplicableSections", "tooMany", message));
        }
        else if (NotApplicableSections.FirstOrDefault(s => s is null || !SectionName().IsMatch(s)) is { } wrong)
        {
            var message =
                $"“{Excerpt.Of(wrong)}” không phải tên nội dung báo cáo (ví dụ driver-health-certificates). Hãy sửa lại.";
            errors.Add(new("notApplicableSections", "unknownValue", message));
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    private static partial Regex SectionName();
}
