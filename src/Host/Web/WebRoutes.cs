using System.Collections.Frozen;

namespace DeAn06.Host.Web;

/// <summary>
/// Where the UI has screens, by the first part of their addresses; a test holds this against the UI's own routes. What lies elsewhere
/// does not exist, and monitors and scanners are told so.
/// </summary>
internal static class WebRoutes
{
    private static readonly FrozenSet<string> First = FrozenSet.Create(
        "bao-cao",
        "dang-nhap",
        "don-vi",
        "lich-su",
        "mat-khau",
        "nhap-excel",
        "phien",
        "quan-tri",
        "tham-dinh",
        "theo-doi",
        "thiet-lap",
        "toan-tinh"
    );

    public static bool Knows(string firstPart) => First.Contains(firstPart);
}
