using System.Globalization;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Filings;

/// <summary>
/// The number on a submission's receipt: period, facility, form, section's place in it, submission: `2023-08/BV-3801/PL1-2/01`.
/// It is made of what names the submission, so it is unique, never changes, and can be read out over the telephone.
/// </summary>
public static class Receipt
{
    /// <returns>Null before the first submission.</returns>
    public static string? Of(Section section, string period, string facility, int submission) =>
        submission == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{period}/{facility}/{section.Form}-{section.Number}/{submission:00}"
            );
}
