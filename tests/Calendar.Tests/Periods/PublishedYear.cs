using DeAn06.Modules.Calendar.Periods;
using DeAn06.SharedKernel.Periods;
using DeAn06.TestHost;

namespace DeAn06.Modules.Calendar.Tests.Periods;

/// <summary>A year's proposal in the shape of the letter: a half year, six months, the year.</summary>
internal static class PublishedYear
{
    public static IReadOnlyList<PeriodProposal> Of(int year) =>
        [
            new(
                $"{year}-H1",
                PeriodKind.HalfYear,
                "6 tháng",
                new(year, 1, 1),
                new(year, 6, 14),
                new(year, 6, 27),
                ["TH2023-PL1", "TH2023-PL2"]
            ),
            .. Enumerable
                .Range(7, 6)
                .Select(month => new PeriodProposal(
                    $"{year}-{month:00}",
                    PeriodKind.Month,
                    $"Tháng {month}",
                    new(year, month - 1, 15),
                    new(year, month, 14),
                    new(year, month, 15),
                    ["TH2023-PL1"]
                )),
            new(
                $"{year}-Y",
                PeriodKind.Year,
                $"Năm {year}",
                new(year, 1, 1),
                new(year, 12, 14),
                new(year, 12, 15),
                ["TH2023-PL2"]
            ),
        ];

    public static IReadOnlyList<PeriodProposal> With(
        this IReadOnlyList<PeriodProposal> periods,
        string code,
        Func<PeriodProposal, PeriodProposal> change
    ) => [.. periods.Select(p => p.Code == code ? change(p) : p)];

    public static IReadOnlyList<PeriodProposal> Without(this IReadOnlyList<PeriodProposal> periods, string code) =>
        [.. periods.Where(p => p.Code != code)];

    /// <summary>Publishes on the version that stands now.</summary>
    public static async Task<HttpResponseMessage> PublishAsync(
        this CalendarHost calendar,
        int year,
        IReadOnlyList<PeriodProposal> periods,
        string query = ""
    )
    {
        var admin = calendar.As(TestUser.Admin);
        var standing = await admin.SendAsync("GET", $"/api/calendar/{year}");
        var version = standing.Headers.ETag?.Tag ?? "\"0\"";
        return await admin.SendAsync("PUT", $"/api/calendar/{year}{query}", new { periods }, version);
    }
}
