using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Modules;

namespace DeAn06.Modules.Consolidation;

/// <summary>Who writes, as documents name it: from the profile's `profile.json`.</summary>
/// <param name="SuperiorName">`UBND tỉnh Thanh Hóa`: the body above the Sở.</param>
/// <param name="DepartmentName">`Sở Y tế Thanh Hóa`: above a facility's own name.</param>
/// <param name="Place">`Thanh Hóa`: before the date.</param>
internal sealed record Letterhead(string SuperiorName, string DepartmentName, string Place)
{
    public static Letterhead Of(Profile profile)
    {
        if (profile.FileOrNull("profile.json") is not { } path)
        {
            return new Letterhead($"UBND {profile.ProvinceName}", "Sở Y tế", profile.ProvinceName);
        }

        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<Letterhead>(file, KernelJson.Options)!;
    }
}
