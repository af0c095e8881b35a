using DeAn06.SharedKernel.Profiles;

namespace DeAn06.Modules.OfficialDocuments.Targets;

/// <summary>A target of the plan (chỉ tiêu) that figures can tell: from the profile's `targets.json`. Either a rate of two lines, or a share of units.</summary>
/// <param name="Number">Its number in the plan.</param>
/// <param name="Section">Kebab-case name of the section whose figures tell it.</param>
/// <param name="Percent">To be reached, 0–100.</param>
/// <param name="Part">JSON name of the counted line.</param>
/// <param name="Whole">JSON name of the line that it is counted of.</param>
/// <param name="UnitsWith">A unit counts that has more than nothing in one of these lines or lists; of the units that filed.</param>
internal sealed record Target(
    string Number,
    string Text,
    string Section,
    decimal Percent,
    string? Part = null,
    string? Whole = null,
    IReadOnlyList<string>? UnitsWith = null
)
{
    /// <summary>All that tell it.</summary>
    internal IEnumerable<string> Lines => [.. new[] { Part, Whole }.OfType<string>(), .. UnitsWith ?? []];
}

/// <summary>The targets of the running profile.</summary>
internal sealed record PlanTargets(IReadOnlyList<Target> All)
{
    private const string FileName = "targets.json";

    public static PlanTargets Of(Profile profile) =>
        profile.FileOrNull(FileName) is null
            ? new PlanTargets([])
            : new PlanTargets(FileOf(profile).Read<TargetsFile>().Targets ?? []);

    /// <summary>A target on a section or line that this province does not ask is a <see cref="ProfileException"/>.</summary>
    public static void Check(Profile profile, IReadOnlyList<KnownSection> sections)
    {
        var known = sections.ToDictionary(section => section.Name);
        foreach (var (target, at) in Of(profile).All.Select((target, at) => (target, at + 1)))
        {
            var place = $"chỉ tiêu thứ {at} (số “{target.Number}”)";
            FileOf(profile).Filled(target.Number, place, "number");
            FileOf(profile).Filled(target.Text, place, "text");
            FileOf(profile).Filled(target.Section, place, "section");
            if (!target.Lines.Any() || target.Part is null != target.Whole is null)
            {
                throw FileOf(profile)
                    .Wrong(place, "không cho biết đo bằng gì", "Ghi cả “part” và “whole”, hoặc ghi “unitsWith”");
            }

            if (profile.FindSection(target.Section) is not { } section)
            {
                throw FileOf(profile)
                    .Wrong(
                        place,
                        $"forms.json không hỏi nội dung “{target.Section}”",
                        $"Ghi một trong: {string.Join(", ", profile.Sections.Select(asked => asked.Name))}"
                    );
            }

            string[] asked = [.. known[section.Name].Lines, .. section.Lines];
            if (target.Lines.FirstOrDefault(line => !asked.Contains(line)) is { } unknown)
            {
                throw FileOf(profile)
                    .Wrong(
                        place,
                        $"nội dung “{section.Name}” không hỏi dòng “{unknown}”",
                        $"Ghi một trong: {string.Join(", ", asked)}"
                    );
            }
        }
    }

    private static ProfileFile FileOf(Profile profile) => new(profile.Folder!, FileName);

    private sealed record TargetsFile(IReadOnlyList<Target>? Targets, string? Source = null);
}
