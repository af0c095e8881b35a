using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.TestHost;

/// <summary>Profiles that tests run with.</summary>
public static class TestProfile
{
    /// <summary>What the product runs with where nothing else is asked for, with the files of the repository.</summary>
    public static Profile Default { get; } =
        new InstalledProfiles(Path.Combine(Repository(), "src", "Host", "Profiles")).Default();

    /// <summary>A small one without files: one form of these sections, and the divisions that follow them. The first is the office.</summary>
    public static Profile Of(params IReadOnlyList<Section> sections) =>
        new("tinh-thu", "00", "Tỉnh Thử", Folder: null)
        {
            Divisions =
            [
                .. sections
                    .Select(section => section.Division)
                    .Distinct()
                    .Select((code, at) => new Division(code, $"Phòng {at + 1}", Office: at == 0)),
            ],
            Forms =
            [
                new FormOutline(
                    sections[0].Form,
                    "Phụ lục 1",
                    "Báo cáo thử",
                    "(Thử)",
                    [.. sections.Select(section => new OutlineRow(section.Number, section, null, null, null, []))]
                ),
            ],
        };

    /// <summary>A folder with the whole profile of a made-up province, other than the default in every point.</summary>
    public static string SecondFolder { get; } = Path.Combine(Repository(), "tests", "Profiles", "tinh-mau-2024");

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Monolith.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return at.FullName;
    }
}
