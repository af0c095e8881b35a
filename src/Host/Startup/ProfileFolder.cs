using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Modules;

namespace DeAn06.Host.Startup;

/// <summary>Finds a province's profile among those beside the program.</summary>
internal static class ProfileFolder
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Profiles");

    public static Profile Load(string code)
    {
        var known = Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path)).Order().ToArray();
        if (!known.Contains(code))
        {
            throw new LaunchException(
                $"Không có hồ sơ tỉnh “{code}”. PROFILE nhận một trong: {string.Join(", ", known)}."
            );
        }

        var folder = Path.Combine(Root, code);
        using var file = File.OpenRead(Path.Combine(folder, "profile.json"));
        var card = JsonSerializer.Deserialize<Card>(file, KernelJson.Options)!;
        return new Profile(code, card.ProvinceCode, card.ProvinceName, folder);
    }

    private sealed record Card(string ProvinceCode, string ProvinceName);
}
