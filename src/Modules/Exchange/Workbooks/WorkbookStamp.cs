using System.Globalization;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>What a workbook says of itself on a sheet that nobody sees: whose it is and from which versions it was made.</summary>
/// <param name="Template">Fingerprint of the template: <see cref="WorkbookLayout.Version"/>.</param>
/// <param name="Versions">By section, the version that was there when it was made.</param>
internal sealed record WorkbookStamp(
    string Template,
    string Period,
    string Facility,
    IReadOnlyDictionary<string, int> Versions
)
{
    public const string SheetName = "_bieu_mau";

    private const string Product = "DeAn06";
    private const string VersionOf = "version:";

    /// <summary>Key and value, a row each.</summary>
    public IEnumerable<(string Key, string Value)> Rows =>
        [
            ("product", Product),
            ("template", Template),
            ("period", Period),
            ("facility", Facility),
            .. Versions.Select(v => (VersionOf + v.Key, v.Value.ToString(CultureInfo.InvariantCulture))),
        ];

    /// <summary>Null where the rows are none of ours.</summary>
    public static WorkbookStamp? Read(IReadOnlyDictionary<string, string> rows)
    {
        if (
            rows.GetValueOrDefault("product") != Product
            || rows.GetValueOrDefault("template") is not { } template
            || rows.GetValueOrDefault("period") is not { } period
            || rows.GetValueOrDefault("facility") is not { } facility
        )
        {
            return null;
        }

        var versions = new Dictionary<string, int>();
        foreach (var (key, value) in rows.Where(row => row.Key.StartsWith(VersionOf, StringComparison.Ordinal)))
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                return null;
            }

            versions[key[VersionOf.Length..]] = version;
        }

        return new WorkbookStamp(template, period, facility, versions);
    }
}
