using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.OfficialDocuments;

/// <summary>How documents name a period.</summary>
internal static class PeriodWords
{
    /// <summary>`kỳ tháng 8 năm 2023`, `kỳ năm 2023`.</summary>
    public static string Of(ReportingPeriod period)
    {
        var name = char.ToLowerInvariant(period.Name[0]) + period.Name[1..];
        return name.Contains($"{period.Year}", StringComparison.Ordinal)
            ? $"kỳ {name}"
            : $"kỳ {name} năm {period.Year}";
    }
}
