using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Host.Demonstration;

/// <summary>How large the numbers of a section usually are, by line, as `usual-sizes.json` says.</summary>
internal sealed class UsualSizes
{
    /// <summary>Of a line that the file does not name.</summary>
    private const decimal Unknown = 0.1m;

    private readonly Dictionary<string, Dictionary<string, JsonElement>> sections;

    private UsualSizes(Dictionary<string, Dictionary<string, JsonElement>> sections) => this.sections = sections;

    /// <summary>Section and line of everything that the file names.</summary>
    public IEnumerable<(string Section, string Line)> Names =>
        sections.SelectMany(section => section.Value.Keys.Select(line => (section.Key, line)));

    public static UsualSizes Read() =>
        new(DataFiles.Read<Dictionary<string, Dictionary<string, JsonElement>>>("usual-sizes.json"));

    /// <summary>Per visit to this unit.</summary>
    public decimal Of(string section, string line, MadeUpUnit unit)
    {
        if (!sections.TryGetValue(section, out var lines) || !lines.TryGetValue(line, out var said))
        {
            return Unknown;
        }

        if (said.ValueKind == JsonValueKind.Number)
        {
            return said.GetDecimal() / 1_000;
        }

        var size = said.Deserialize<LocalSize>(KernelJson.Options)!;
        return
            size.Kinds.Contains(unit.Kind) || size.Names.Any(name => unit.Name.Contains(name, StringComparison.Ordinal))
            ? size.PerThousandVisits / 1_000
            : 0;
    }

    /// <summary>A number that only some units have.</summary>
    private sealed record LocalSize(decimal PerThousandVisits)
    {
        public IReadOnlyList<FacilityKind> Kinds { get; init; } = [];
        public IReadOnlyList<string> Names { get; init; } = [];
    }
}
