using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Profiles;

/// <summary>A province's setting: its divisions, forms, calendar, facilities and letterhead, as files in one folder.</summary>
/// <param name="Code">Kebab case: the folder's name, `ten-tinh-2024`.</param>
/// <param name="Folder">Folder with the profile's files (`facilities.csv`, `calendar.json` …); null where a host has none.</param>
public sealed record Profile(string Code, string ProvinceCode, string ProvinceName, string? Folder)
{
    /// <summary>The day from which the files of districts, communes and facilities hold; the first of all days where there are none.</summary>
    public DateOnly DirectoryFrom { get; init; }

    /// <summary>All of the Sở, in the profile's order.</summary>
    public IReadOnlyList<Division> Divisions { get; init; } = [];

    /// <summary>In the profile's order.</summary>
    public IReadOnlyList<FormOutline> Forms { get; init; } = [];

    /// <summary>What the forms ask, in their order. A section that is not here is not asked in this province.</summary>
    public IEnumerable<Section> Sections =>
        Forms.SelectMany(form => form.Rows).Select(row => row.Section).OfType<Section>();

    /// <summary>The section of this name; null where this province does not ask it.</summary>
    public Section? FindSection(string name) => Sections.FirstOrDefault(section => section.Name == name);

    public Division? FindDivision(string? code) => Divisions.FirstOrDefault(division => division.Code == code);

    /// <summary>As people read a form's code: `Phụ lục 1`. One that the profile no longer has is its code.</summary>
    public string FormName(string code) => Forms.FirstOrDefault(form => form.Code == code)?.Name ?? code;

    /// <summary>Full path of one of the profile's files, or null where it is not there.</summary>
    public string? FileOrNull(string name)
    {
        var path = Folder is null ? null : Path.Combine(Folder, name);
        return File.Exists(path) ? path : null;
    }

    /// <summary>Reads `profile.json` and `forms.json` of a folder; what cannot run is a <see cref="ProfileException"/>.</summary>
    public static Profile Load(string folder)
    {
        var card = ProfileCard.Read(folder);
        return new Profile(card.Code, card.ProvinceCode, card.ProvinceName, folder)
        {
            DirectoryFrom = card.DirectoryFrom,
            Divisions = card.Divisions,
            Forms = FormsFile.Read(folder, card.Divisions),
        };
    }
}
