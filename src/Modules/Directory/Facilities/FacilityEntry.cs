using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>A facility as entered, by form or by file: nothing is trusted yet. Null is blank.</summary>
internal sealed record FacilityEntry(
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
    public const int LongestName = 200;
    public const int LongestShortName = 100;
    public const int LongestAreaCode = 10;
    public const int LongestSource = 100;

    /// <summary>The attributes, or null with what is wrong about the entry itself, whatever else the directory holds.</summary>
    public FacilityAttributes? Read(List<LineError> errors)
    {
        var before = errors.Count;
        var name = EnteredText.Read(Name, "name", "Tên cơ sở", LongestName, errors, required: true);
        var shortName = EnteredText.Read(ShortName, "shortName", "Tên gọi tắt", LongestShortName, errors);
        var district = EnteredText.Read(DistrictCode, "districtCode", "Mã huyện", LongestAreaCode, errors);
        var commune = EnteredText.Read(CommuneCode, "communeCode", "Mã xã", LongestAreaCode, errors);
        var parent = EnteredText.Read(ParentCode, "parentCode", "Mã đơn vị quản lý", 20, errors);
        var source = EnteredText.Read(NameSource, "nameSource", "Nguồn của tên", LongestSource, errors);
        Require(Kind, "kind", "Loại cơ sở", errors);
        Require(Tier, "tier", "Tuyến", errors);
        Require(Ownership, "ownership", "Hình thức sở hữu", errors);
        CheckParent(parent, errors);
        if (errors.Count > before)
        {
            return null;
        }

        return new(
            name!,
            shortName ?? name![..Math.Min(LongestShortName, name!.Length)],
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
}
