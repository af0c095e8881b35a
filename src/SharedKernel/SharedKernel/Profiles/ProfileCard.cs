using System.Text.RegularExpressions;
using DeAn06.SharedKernel.Text;

namespace DeAn06.SharedKernel.Profiles;

/// <summary>What `profile.json` says: which province it is, and its divisions. Its letterhead is read by whoever prints.</summary>
internal sealed partial record ProfileCard(
    string Code,
    string ProvinceCode,
    string ProvinceName,
    DateOnly DirectoryFrom,
    bool IsDefault,
    IReadOnlyList<Division> Divisions
)
{
    public const string Name = "profile.json";

    /// <summary>Of other roles.</summary>
    private static readonly string[] Taken = ["leader", "admin"];

    public static ProfileCard Read(string folder)
    {
        var file = new ProfileFile(folder, Name);
        var read = file.Read<Members>();
        foreach (var (member, value) in read.Printed)
        {
            file.Filled(value, "tệp", member);
        }

        return new ProfileCard(
            file.Filled(read.Code, "tệp", "code"),
            file.Filled(read.ProvinceCode, "tệp", "provinceCode"),
            file.Filled(read.ProvinceName, "tệp", "provinceName"),
            read.DirectoryFrom
                ?? throw file.Wrong("tệp", "thiếu “directoryFrom”", "Ghi ngày đầu của danh mục, ví dụ 2024-01-01"),
            read.Default ?? false,
            DivisionsOf(file, read.Divisions ?? [])
        );
    }

    private static Division[] DivisionsOf(ProfileFile file, IReadOnlyList<DivisionMembers> read)
    {
        Division[] divisions = [.. read.Select((division, at) => DivisionOf(file, division, at + 1))];
        foreach (var twice in divisions.GroupBy(d => d.Code).Where(same => same.Count() > 1))
        {
            throw file.Wrong("divisions", $"phòng “{twice.Key}” được ghi hai lần", "Giữ lại một");
        }

        if (
            divisions
                .Where(d => d.Account is not null)
                .GroupBy(d => d.Account)
                .FirstOrDefault(same => same.Count() > 1) is
            { } shared
        )
        {
            throw file.Wrong("divisions", $"tài khoản “{shared.Key}” được ghi cho hai phòng", "Đặt tên khác");
        }

        return divisions.Count(d => d.Office) == 1
            ? divisions
            : throw file.Wrong(
                "divisions",
                "phải có đúng một phòng ghi \"office\": true, là Văn phòng Sở",
                "Ghi cho một phòng"
            );
    }

    private static Division DivisionOf(ProfileFile file, DivisionMembers read, int number)
    {
        var place = $"divisions, phòng thứ {number}";
        var code = file.Filled(read.Code, place, "code");
        return Division.IsCode(code)
            ? new Division(
                code,
                file.Filled(read.Name, place, "name"),
                AccountOf(file, read.Account, place),
                read.Office ?? false
            )
            : throw file.Wrong(
                place,
                $"mã “{code}” không đúng mẫu",
                $"Viết mã bằng chữ cái không dấu và chữ số, chữ đầu viết thường, nhiều nhất {Division.LongestCode} ký tự, ví dụ clinicalAffairs"
            );
    }

    private static string? AccountOf(ProfileFile file, string? name, string place) =>
        name is null || (UserName().IsMatch(name) && !Taken.Contains(name))
            ? name
            : throw file.Wrong(
                place,
                $"“account” có giá trị “{name}”",
                $"Viết tên đăng nhập bằng chữ thường không dấu, chữ số và . - _, khác {string.Join(", ", Taken)}"
            );

    [GeneratedRegex(@"\A(?:" + TextShape.UserName + @")\z")]
    private static partial Regex UserName();

    private sealed record Members(
        string? Code = null,
        string? ProvinceCode = null,
        string? ProvinceName = null,
        DateOnly? DirectoryFrom = null,
        bool? Default = null,
        IReadOnlyList<DivisionMembers>? Divisions = null,
        string? SuperiorName = null,
        string? DepartmentName = null,
        string? OrganisationCode = null,
        string? Place = null,
        IReadOnlyList<string>? Signers = null,
        IReadOnlyList<string>? Recipients = null
    )
    {
        /// <summary>Without these no document can be headed.</summary>
        public IEnumerable<(string Member, string? Value)> Printed =>
            [("superiorName", SuperiorName), ("departmentName", DepartmentName), ("place", Place)];
    }

    private sealed record DivisionMembers(
        string? Code = null,
        string? Name = null,
        string? Account = null,
        bool? Office = null
    );
}
