using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Calendar.Reports;

/// <summary>A refused section as the answer shows it; null where it is ready.</summary>
internal sealed record SectionRefusal(
    int Status,
    string Type,
    string Title,
    string Detail,
    IReadOnlyList<LineError> Errors
);

/// <summary>One section's result in a report that did not go in as a whole.</summary>
internal sealed record SectionResult(
    string Section,
    FilingState State,
    int Version,
    bool Late,
    string? Receipt,
    SectionRefusal? Problem
);

internal static class SectionResults
{
    /// <summary>The problem with member `sections`: result by section.</summary>
    public static Problem Of(Problem problem, IEnumerable<SectionSubmission> results) =>
        problem with
        {
            Extensions = new Dictionary<string, object?> { ["sections"] = results.Select(Result).ToList() },
        };

    private static SectionResult Result(SectionSubmission submission) =>
        new(
            submission.Section,
            submission.State,
            submission.Version,
            submission.Late,
            submission.Receipt,
            submission.Problem is { } p ? new(p.Status, p.Type, p.Title, p.Detail, p.Errors) : null
        );
}
