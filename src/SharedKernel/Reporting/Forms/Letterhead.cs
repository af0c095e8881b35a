using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Profiles;

namespace DeAn06.Reporting.Forms;

/// <summary>Who writes, as documents name it: from the profile's `profile.json`.</summary>
/// <param name="SuperiorName">`UBND tỉnh …`: the body above the Sở.</param>
/// <param name="DepartmentName">`Sở Y tế …`: above a facility's own name.</param>
/// <param name="Place">The province's name alone: before the date.</param>
public sealed record Letterhead(string SuperiorName, string DepartmentName, string Place)
{
    /// <summary>Who signs for the Sở, a line each, without a name.</summary>
    public IReadOnlyList<string> Signers { get; init; } = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"];

    /// <summary>Whom a document of the Sở goes to (“Nơi nhận”), a line each, as Decree 30 punctuates them.</summary>
    public IReadOnlyList<string> Recipients { get; init; } =
    ["Như trên;", "Ban Chỉ đạo Chuyển đổi số và thực hiện Đề án 06 ngành Y tế;", "Lưu: VT, VP."];

    internal static Letterhead Of(Profile profile)
    {
        if (profile.FileOrNull("profile.json") is not { } path)
        {
            return new Letterhead($"UBND {profile.ProvinceName}", "Sở Y tế", profile.ProvinceName);
        }

        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<Letterhead>(file, KernelJson.Options)!;
    }
}
