using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Tests.Figures;

/// <summary>A record with a column of each kind, for the kernel's own tests.</summary>
internal sealed record Entry : IRegisterRow
{
    [Column("Tên", Key = true, Most = 20)]
    public string? Name { get; init; }

    [Column("Loại", Key = true)]
    [Choice("a", "Loại A"), Choice("b", "Loại B"), Choice("other", "Khác")]
    public string? Kind { get; init; }

    /// <summary>Needed of B or other, where the grade is 2.</summary>
    [Column("Nêu rõ", Optional = true, Most = 20)]
    [NeededWhen(nameof(Kind), "b"), NeededWhen(nameof(Kind), "other"), NeededWhen(nameof(Grade), "2")]
    public string? Remark { get; init; }

    [Column("Cấp", Optional = true)]
    [Choice("1", "Cấp 1"), Choice("2", "Cấp 2")]
    public string? Grade { get; init; }

    [Column("Ngày")]
    public DateOnly? Day { get; init; }

    [Column("Số lượng", Optional = true)]
    public long? Quantity { get; init; }
}

/// <summary>Figures of the kinds that no ledger has: a register, a choice, what is counted from both, money, words.</summary>
internal sealed record Notebook : ISectionFigures<Notebook>
{
    public static string SectionName => "notebooks";

    /// <summary>As a profile asks it.</summary>
    public static Section Section { get; } =
        new(SectionName, "Sổ tay thử nghiệm", "Sổ tay", "PL2", "98", Division: "office");

    [Line("Các mục:", "Mục", Kind = LineKind.Register, Most = 6)]
    public IReadOnlyList<Entry>? Entries { get; init; }

    [Line("Số mục", "Mục", Kind = LineKind.Stock)]
    [Counts(nameof(Entries))]
    public long? EntryCount { get; init; }

    [Line("Số mục A hoặc B, cấp 2", "Mục", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(Entries))]
    [Where(nameof(Entry.Kind), "a"), Where(nameof(Entry.Kind), "b"), Where(nameof(Entry.Grade), "2")]
    public long? TopEntries { get; init; }

    [Line("Số lượng loại A", "Cái")]
    [Counts(nameof(Entries), Sum = nameof(Entry.Quantity)), Where(nameof(Entry.Kind), "a")]
    public long? Quantity { get; init; }

    [Line("Mức", "Mức", Kind = LineKind.Choice)]
    [Choice("0", "Chưa"), Choice("1", "Mức 1"), Choice("2", "Mức 2")]
    public long? Level { get; init; }

    [Line("Đơn vị có mức", "Đơn vị", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(Level)), Where(null, "1"), Where(null, "2")]
    public long? WithLevel { get; init; }

    [Line("Tổng số", "Người", Kind = LineKind.Stock)]
    public long? Whole { get; init; }

    [Line("Phần một", "Người", Kind = LineKind.Stock)]
    public long? First { get; init; }

    [Line("Phần hai", "Người", Kind = LineKind.Stock)]
    public long? Second { get; init; }

    [Line("Lý do", "", Kind = LineKind.Text, Optional = true, Most = 30)]
    public string? Reason { get; init; }

    [Line("Số tiền", "Đồng", Kind = LineKind.Money)]
    public decimal? Spent { get; init; }

    public static LineSet Lines { get; } = LineSet.Of<Notebook>();

    public static RegisterLine Register { get; } = Lines.Registers[0];
}

internal sealed class NotebookRules : SectionRules<Notebook>
{
    public NotebookRules()
    {
        Exactly(f => f.Whole, f => f.First, f => f.Second);
        NeededWith(f => f.Reason, f => f.Second, "Có {second} người. Nêu lý do.");
    }
}
