using DeAn06.SharedKernel.Modules;

namespace DeAn06.TestHost;

/// <summary>Profiles that tests run with.</summary>
public static class TestProfile
{
    /// <summary>The repository's own profile of Thanh Hóa 2023, with its files.</summary>
    public static Profile ThanhHoa { get; } = new("thanh-hoa-2023", "38", "Tỉnh Thanh Hóa", FolderOf("thanh-hoa-2023"));

    private static string? FolderOf(string code)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Monolith.sln")))
            {
                var folder = Path.Combine(at.FullName, "src", "Host", "Profiles", code);
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }
}
