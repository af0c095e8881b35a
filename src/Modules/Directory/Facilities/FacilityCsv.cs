using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>The file of facilities: its columns, its words for kinds and tiers, its way out.</summary>
internal static class FacilityCsv
{
    public const string ValidFrom = "valid_from";
    public const string IssuesDriverCertificates = "issues_driver_health_certificates";

    /// <summary>Every column, in the order of an export.</summary>
    public static readonly string[] Columns =
    [
        "code",
        "name",
        "short_name",
        "kind",
        "tier",
        "ownership",
        "province_code",
        "district_code",
        "commune_code",
        "parent_code",
        IssuesDriverCertificates,
        "name_source",
        ValidFrom,
    ];

    /// <summary>Columns that a file may leave out.</summary>
    public static readonly string[] Optional = ["province_code", "name_source", ValidFrom];

    public static readonly FrozenDictionary<string, FacilityKind> Kinds = new Dictionary<string, FacilityKind>
    {
        ["hospital"] = FacilityKind.Hospital,
        ["district_health_centre"] = FacilityKind.DistrictHealthCentre,
        ["commune_health_station"] = FacilityKind.CommuneHealthStation,
        ["cdc"] = FacilityKind.DiseaseControlCentre,
        ["clinic"] = FacilityKind.Clinic,
        ["other"] = FacilityKind.Other,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, CareLevel> Tiers = Words<CareLevel>();

    public static readonly FrozenDictionary<string, Ownership> Ownerships = Words<Ownership>();

    private static readonly CsvWriterOptions Settings = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
    };

    private static readonly FrozenDictionary<FacilityKind, string> KindWords = Kinds.ToFrozenDictionary(
        pair => pair.Value,
        pair => pair.Key
    );

    /// <summary>Column of a JSON member.</summary>
    public static string ColumnOf(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);

    /// <summary>UTF-8 with BOM, for spreadsheets; a cell that would run as a formula is disarmed.</summary>
    public static byte[] Write(IEnumerable<FacilityRow> rows, string province)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Settings))
        {
            foreach (var cells in rows.Select(row => Cells(row, province)).Prepend(Columns))
            {
                Array.ForEach(cells, csv.WriteField);
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    private static string[] Cells(FacilityRow row, string province) =>
        [
            row.Code,
            row.Name,
            row.ShortName,
            KindWords[row.Kind],
            ColumnOf(row.Tier.ToString()),
            ColumnOf(row.Ownership.ToString()),
            province,
            row.DistrictCode ?? "",
            row.CommuneCode ?? "",
            row.ParentCode ?? "",
            row.Capabilities.HasFlag(Capabilities.IssuesDriverCertificates) ? "true" : "false",
            row.NameSource ?? "",
            row.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];

    private static FrozenDictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(value => ColumnOf(value.ToString()));
}
