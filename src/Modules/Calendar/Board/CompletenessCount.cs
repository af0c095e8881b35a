using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>Counts a period report by report. An owed filing that nobody has started is null.</summary>
internal sealed class CompletenessCount
{
    private int owed;
    private int filed;
    private int late;
    private int returned;
    private int accepted;
    private int synthetic;
    private int reports;
    private int complete;
    private int completeOnTime;
    private int completeAccepted;

    /// <summary>One facility's owed filings; a facility that owes nothing is no report.</summary>
    public void Add(IEnumerable<CellStanding?> report)
    {
        var (cells, allFiled, anyLate, allAccepted) = (0, true, false, true);
        foreach (var cell in report)
        {
            cells++;
            var isFiled = cell is { Filed: true };
            var isLate = cell is { Filed: true, Late: true };
            var isAccepted = cell is { State: FilingState.Accepted };
            filed += isFiled ? 1 : 0;
            late += isLate ? 1 : 0;
            accepted += isAccepted ? 1 : 0;
            returned += cell is { SentBack: true } ? 1 : 0;
            synthetic += cell is { Filed: true, Synthetic: true } ? 1 : 0;
            allFiled &= isFiled;
            anyLate |= isLate;
            allAccepted &= isAccepted;
        }

        if (cells == 0)
        {
            return;
        }

        owed += cells;
        reports++;
        complete += allFiled ? 1 : 0;
        completeOnTime += allFiled && !anyLate ? 1 : 0;
        completeAccepted += allAccepted ? 1 : 0;
    }

    public Completeness Result() =>
        new(
            new FilingCounts(owed, filed, filed - late, late, returned, accepted, synthetic),
            reports,
            complete,
            completeOnTime,
            completeAccepted
        );
}
