using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.Reporting.Forms;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>What several units wrote in the same words.</summary>
internal sealed record SharedText(string Text, IReadOnlyList<string> Units)
{
    private const int MostNamed = 3;

    /// <summary>`3 đơn vị`, or the units by name where they are few.</summary>
    public string By =>
        Units.Count > MostNamed ? $"{VietnameseNumber.Text(Units.Count)} đơn vị" : string.Join("; ", Units);
}

/// <summary>Merges what units wrote on one line: the same words once, with who wrote them, most shared first.</summary>
internal static class Narrative
{
    /// <summary>Without the number that the line has in its form.</summary>
    public static string Title(SnapshotText text) => LineNumber.Split(text.Label).Text;

    public static IReadOnlyList<SharedText> Merge(SnapshotText text) =>
        [
            .. text
                .Entries.GroupBy(entry => SearchKey.Fold(Plain(entry.Text)))
                .Select(same => new SharedText(Plain(same.First().Text), [.. same.Select(entry => entry.Name)]))
                .OrderByDescending(shared => shared.Units.Count),
        ];

    /// <summary>Without the dash that begins it and the full stop that ends it.</summary>
    private static string Plain(string text) => text.Trim().TrimStart('-', '+', '•', ' ').TrimEnd('.', ';', ' ');
}
