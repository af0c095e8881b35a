using System.Globalization;
using DeAn06.Reporting.Filings;

namespace DeAn06.Reporting.Reading;

/// <summary>A filing's place in the order of risk, as text: `7003/638271000000000000/BV-3801`. By facility the code alone is the place.</summary>
public sealed record FilingCursor(int Score, DateTimeOffset? SubmittedAt, string Facility)
{
    /// <summary>Key of a filing in this order, to be given as <see cref="FilingFilter.After"/>.</summary>
    public static string Of(FilingOrder order, IFilingView filing) =>
        order == FilingOrder.Facility
            ? filing.Facility
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{filing.RiskScore}/{filing.SubmittedAt?.UtcTicks}/{filing.Facility}"
            );

    /// <summary>Is this a key of that order?</summary>
    public static bool Fits(FilingOrder order, string key) => (order == FilingOrder.Risk) == Read(key) is not null;

    internal static FilingCursor? Read(string key) =>
        key.Split('/', 3) is [var score, var at, var facility]
        && int.TryParse(score, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && Instant(at, out var submittedAt)
            ? new FilingCursor(value, submittedAt, facility)
            : null;

    private static bool Instant(string text, out DateTimeOffset? at)
    {
        at = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (
            !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks
        )
        {
            return false;
        }

        at = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }
}
