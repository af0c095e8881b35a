using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Checks;

/// <summary>The rules that hold for every section, over its own lines.</summary>
internal sealed class GeneralRules(LineSet lines, IReadOnlyList<string> neverFalling)
{
    /// <summary>What is not answered, in the words of what is asked.</summary>
    public IReadOnlyList<Rule> Blanks { get; } =
    [
        Blank(
            lines.Numbers.Where(line => line.Choices.Count == 0),
            "Dòng “{label}” còn để trống. Nhập số liệu; nếu không phát sinh thì nhập 0."
        ),
        Blank(
            lines.Numbers.Where(line => line.Choices.Count > 0),
            "Dòng “{label}” chưa chọn. Chọn một mục trong danh sách."
        ),
        Blank(lines.Texts, "Dòng “{label}” còn để trống. Ghi ngắn gọn, trọng tâm; nếu không có thì ghi “Không”."),
        Blank(
            lines.Registers,
            "Danh sách “{label}” chưa có dòng nào. Thêm từng dòng; nếu không có thì chọn “Không có”."
        ),
    ];

    public Rule MissingStation { get; } =
        new(
            "missingStation",
            RuleKind.MissingStation,
            Severity.Hard,
            [],
            "Chưa có số liệu của {station}. Nhập số liệu từng trạm trong phụ lục; trạm không phát sinh thì nhập 0."
        );

    public Rule StationsOverTotal { get; } =
        new(
            "stationsOverTotal",
            RuleKind.StationsExceed,
            Severity.Hard,
            Counts(lines),
            "Cộng các trạm của dòng “{label}” được {sum}, lớn hơn số của đơn vị ({value}). Số của đơn vị phải gồm cả các trạm."
        );

    /// <summary>In this order; a line answers to the first that it breaks.</summary>
    public IReadOnlyList<Rule> Past { get; } =
    [
        new(
            "zeroAfterNonZero",
            RuleKind.ZeroAfterNonZero,
            Severity.Soft,
            Counts(lines),
            "“{label}” kỳ này là 0, {period} là {before}. Nếu đúng, hãy giải trình."
        ),
        new(
            "fell",
            RuleKind.Fell,
            Severity.Soft,
            neverFalling,
            "“{label}” giảm từ {before} ({period}) xuống {value}. Nếu đúng, hãy giải trình."
        ),
        // A year is not less than the half year that it holds.
        new(
            "lessThanHeld",
            RuleKind.LessThanHeld,
            Severity.Soft,
            [.. lines.Numbers.Where(line => line.IsFlow && line.Count is null).Select(line => line.Name)],
            "“{label}” ({value}) ít hơn {period} ({before}), mà kỳ này gồm cả {period}. Kiểm tra lại; nếu đúng, hãy giải trình."
        ),
        // Three times more or less than before is worth a question, unless chance explains such small numbers.
        new(
            "farFromPast",
            RuleKind.FarFromPast,
            Severity.Soft,
            Counts(lines),
            "“{label}” ({value}) khác xa {period} ({before}). Kiểm tra lại; nếu đúng, hãy giải trình."
        )
        {
            Threshold = 3,
            Least = 20,
            MessageByDay =
                "“{label}” ({value}) khác xa {period} ({before} trong {days} ngày). Kiểm tra lại; nếu đúng, hãy giải trình.",
        },
    ];

    public Rule Peers { get; } =
        new(
            "farFromPeers",
            RuleKind.FarFromPeers,
            Severity.Soft,
            [
                .. lines.Derived.Where(derived => !derived.IsCount).Select(derived => derived.Name),
                .. lines.Numbers.Where(line => line.About.Kind == LineKind.Percentage).Select(line => line.Name),
            ],
            "“{label}” ({value} %) thấp hơn nhiều so với các đơn vị cùng tuyến {period} ({peers} %). Kiểm tra lại; nếu đúng, hãy giải trình."
        )
        {
            Threshold = 40,
            Least = 5,
        };

    /// <summary>All that can be asked of the section, those across its own lines among them.</summary>
    public IReadOnlyList<Rule> With(IEnumerable<Rule> across, IEnumerable<Rule> rows, StationReporting stations)
    {
        Rule[] ofStations = stations switch
        {
            StationReporting.Annex => [MissingStation],
            StationReporting.Included => [StationsOverTotal],
            _ => [],
        };
        IEnumerable<Rule> all = [.. Blanks, .. across, .. rows, .. ofStations, .. Past, Peers];
        return [.. all.Where(rule => rule.Kind == RuleKind.MissingStation || rule.Lines.Count > 0)];
    }

    private static Rule Blank(IEnumerable<Line> asked, string message) =>
        new(
            "blank",
            RuleKind.Blank,
            Severity.Hard,
            [.. asked.Where(line => !line.About.Optional && line.Count is null).Select(line => line.Name)],
            message
        );

    /// <summary>What adds up and was typed: what is counted follows from a register that is looked at itself.</summary>
    private static string[] Counts(LineSet lines) =>
        [.. lines.Numbers.Where(line => line.AddsUp && line.Count is null).Select(line => line.Name)];
}
