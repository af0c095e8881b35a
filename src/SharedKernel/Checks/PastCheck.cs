using DeAn06.SharedKernel.Figures;

namespace DeAn06.SharedKernel.Checks;

/// <summary>Asks about figures far from the unit's own previous filing. Flows are compared by day, since windows differ in length.</summary>
internal sealed class PastCheck(LineSet lines, IReadOnlyList<Line> neverFalling)
{
    /// <summary>Three times more or less than before is worth a question …</summary>
    private const decimal Far = 3m;

    /// <summary>… unless the numbers are so small that chance explains them.</summary>
    private const decimal Noticeable = 20m;

    public IEnumerable<Check> Run(CheckInput input)
    {
        if (input.Past is not { } past)
        {
            yield break;
        }

        foreach (var line in lines.Asked.Where(line => line.IsCount))
        {
            if (line.Of(input.Total) is { } now && line.Of(past.Figures) is { } before)
            {
                if (Ask(line, now, before, input.Days, past) is { } check)
                {
                    yield return check;
                }
            }
        }
    }

    private Check? Ask(Line line, decimal now, decimal before, int days, Comparison past)
    {
        var label = line.ShortLabel;
        if (now == 0 && before > 0)
        {
            return Soft(
                "zeroAfterNonZero",
                line,
                $"“{label}” kỳ này là 0, {past.Period} là {VietnameseNumber.Text(before)}. Nếu đúng, hãy giải trình."
            );
        }

        if (now < before && neverFalling.Any(falling => falling.Name == line.Name))
        {
            return Soft(
                "fell",
                line,
                $"“{label}” giảm từ {VietnameseNumber.Text(before)} ({past.Period}) xuống {VietnameseNumber.Text(now)}. Nếu đúng, hãy giải trình."
            );
        }

        var expected = line.About.Kind == LineKind.Flow ? before * days / past.Days : before;
        var far = now > expected * Far || now * Far < expected;
        return far && Math.Abs(now - expected) >= Noticeable && before > 0
            ? Soft(
                "farFromPast",
                line,
                $"“{label}” ({VietnameseNumber.Text(now)}) khác xa {past.Period} ({VietnameseNumber.Text(before)}{Span(line, days, past)}). Kiểm tra lại; nếu đúng, hãy giải trình."
            )
            : null;
    }

    private static string Span(Line line, int days, Comparison past) =>
        line.About.Kind == LineKind.Flow && days != past.Days ? $" trong {past.Days} ngày" : "";

    private static Check Soft(string code, Line line, string message) =>
        Check.Of(code, Severity.Soft, line.Name, null, message);
}
