namespace DeAn06.SharedKernel.Profiles;

/// <summary>The profiles that come with the program: a folder for each, named by its code.</summary>
public sealed class InstalledProfiles(string root)
{
    public IReadOnlyList<string> Codes { get; } =
    [.. Directory.EnumerateDirectories(root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The one whose `profile.json` says `"default": true`.</summary>
    public Profile Default()
    {
        string[] asked = [.. Codes.Where(code => ProfileCard.Read(FolderOf(code)).IsDefault)];
        return asked.Length == 1
            ? Load(asked[0])
            : throw new ProfileException(
                $"Thư mục {root} phải có đúng một hồ sơ tỉnh mà profile.json ghi \"default\": true; hiện có {asked.Length}. Đặt PROFILE tới một hồ sơ: {string.Join(", ", Codes)}."
            );
    }

    public Profile Load(string code)
    {
        var profile = Profile.Load(FolderOf(code));
        return profile.Code == code
            ? profile
            : throw new ProfileFile(FolderOf(code), ProfileCard.Name).Wrong(
                "code",
                $"mã “{profile.Code}” khác tên thư mục “{code}”",
                "Ghi hai nơi như nhau"
            );
    }

    private string FolderOf(string code) => Path.Combine(root, code);
}
