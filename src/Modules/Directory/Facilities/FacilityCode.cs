using System.Text.RegularExpressions;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>Shape of the project's own facility codes: `BV-3801`, `TTYT-380`, `TYT-14755`.</summary>
internal static partial class FacilityCode
{
    public const string Expected = "2 đến 5 chữ cái in hoa không dấu, dấu gạch nối, 2 đến 6 chữ số (ví dụ BV-3801)";

    public static bool IsValid(string? code) => code is not null && Shape().IsMatch(code);

    /// <summary>Those that can be codes at all; others would at best find nothing.</summary>
    public static string[] Only(IEnumerable<string> codes) => [.. codes.Where(IsValid)];

    [GeneratedRegex("^" + TextShape.Facility + "\\z")]
    private static partial Regex Shape();
}
