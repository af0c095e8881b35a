using System.Globalization;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Calendar.Extensions;

/// <summary>Reads `until`: a day, which ends at 23:59:59 Vietnamese time, or an instant with its offset.</summary>
internal static class ExtensionDeadline
{
    /// <summary>An instant to the tenth of a microsecond, with its offset.</summary>
    public const int Longest = 33;

    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"];

    public static DateTimeOffset? Parse(string? text)
    {
        if (text?.Length > Longest)
        {
            return null;
        }

        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, Days, invariant, DateTimeStyles.None, out var day))
        {
            return day.Year is > 2000 and < 9000 ? VietnamTime.EndOf(day) : null;
        }

        // Without an offset the text is taken as Vietnamese time, whatever zone the server is in.
        var zoned = text?.Contains('T') == true && !HasOffset(text) ? text + "+07:00" : text;
        return
            DateTimeOffset.TryParseExact(zoned, Instants, invariant, DateTimeStyles.None, out var instant)
            && instant.Year is > 2000 and < 9000
            ? instant
            : null;
    }

    private static bool HasOffset(string text)
    {
        var time = text.AsSpan(text.IndexOf('T'));
        return time.ContainsAny('Z', '+', '-');
    }
}
