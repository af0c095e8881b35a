using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Modules;

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
);

/// <summary>The targets of the running profile.</summary>
internal sealed record PlanTargets(IReadOnlyList<Target> All)
{
    public static PlanTargets Of(Profile profile)
    {
        if (profile.FileOrNull("targets.json") is not { } path)
        {
            return new PlanTargets([]);
        }

        using var file = File.OpenRead(path);
        return new PlanTargets(JsonSerializer.Deserialize<TargetsFile>(file, KernelJson.Options)!.Targets);
    }

    private sealed record TargetsFile(IReadOnlyList<Target> Targets);
}
