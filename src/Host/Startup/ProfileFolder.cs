using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;

namespace DeAn06.Host.Startup;

/// <summary>Finds the province's profile, beside the program or in a folder of its own, and sees that the program can run it.</summary>
internal static class ProfileFolder
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Profiles");

    /// <param name="asked">A code, or the absolute path of a folder; null takes the default.</param>
    public static Profile Load(string? asked, IReadOnlyList<IModule> modules)
    {
        try
        {
            var profile = Find(asked);
            var known = KnownSections.Of(modules);
            SectionChecks.Check(profile, known);
            foreach (var module in modules.OfType<IReadsProfile>())
            {
                module.CheckProfile(profile, known);
            }

            return profile;
        }
        catch (ProfileException e)
        {
            throw new LaunchException(e.Message);
        }
    }

    private static Profile Find(string? asked)
    {
        var installed = new InstalledProfiles(Root);
        return asked is null ? installed.Default()
            : Path.IsPathFullyQualified(asked) ? OfFolder(asked)
            : installed.Codes.Contains(asked) ? installed.Load(asked)
            : throw SettingValues.Wrong(
                Settings.Profile,
                asked,
                $"nhận một hồ sơ tỉnh có sẵn ({string.Join(", ", installed.Codes)}) hoặc đường dẫn tuyệt đối của thư mục chứa hồ sơ tỉnh"
            );
    }

    private static Profile OfFolder(string folder) =>
        Directory.Exists(folder)
            ? Profile.Load(Path.GetFullPath(folder))
            : throw SettingValues.Wrong(
                Settings.Profile,
                folder,
                "không có thư mục này; sửa đường dẫn, hoặc bỏ biến này để dùng hồ sơ tỉnh mặc định"
            );
}
