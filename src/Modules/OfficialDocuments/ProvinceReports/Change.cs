using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>How a figure compares with the period before.</summary>
internal static class Change
{
    /// <summary>What the star says.</summary>
    public const string ByDay = "* Tính theo bình quân ngày, vì hai kỳ dài ngắn khác nhau.";

    /// <summary>
    /// A percentage by points; anything else in per cent, a flow by the day, with a star, where the windows differ in length. Empty where one of them
    /// is missing or there was nothing before.
    /// </summary>
    public static string Words(SnapshotColumn column, decimal? now, decimal? before, (int Now, int Before) days)
    {
        if (now is not { } value || before is not { } earlier)
        {
            return "";
        }

        if (column.Kind == LineKind.Percentage)
        {
            return $"{Signed(value - earlier)} điểm %";
        }

        if (earlier == 0)
        {
            return "";
        }

        var isFlow = column.Kind is LineKind.Flow or LineKind.Money;
        var perDay = isFlow && days.Now != days.Before;
        var change = perDay ? ((value * days.Before) / (earlier * days.Now)) - 1 : (value / earlier) - 1;
        return $"{Signed(change * 100)}%{(perDay ? "*" : "")}";
    }

    private static string Signed(decimal number)
    {
        var rounded = Math.Round(number, 1, MidpointRounding.AwayFromZero);
        return rounded > 0 ? $"+{VietnameseNumber.Text(rounded)}" : VietnameseNumber.Text(rounded);
    }
}
