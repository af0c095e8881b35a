using CsCheck;

namespace DeAn06.SharedKernel.Tests.Figures;

/// <summary>Any notebook that could be kept: blanks, the same record twice, an empty list and none.</summary>
internal static class NotebookGen
{
    public static readonly DateOnly End = new(2023, 6, 14);

    private static readonly Gen<string?> Text = OneOf(
        "a",
        "A",
        "ă",
        "b",
        "a · b",
        "Cấp 2",
        "Hệ thống",
        "HỆ THỐNG",
        null
    );

    public static Gen<Entry> Row { get; } =
        Gen.Select(
                Text,
                OneOf("a", "b", "other", null),
                Text,
                OneOf("1", "2", null),
                Gen.Int[-40, 2].Select(days => (DateOnly?)End.AddDays(days)).Nullable(0.2),
                Gen.Long[0, int.MaxValue].Nullable()
            )
            .Select(
                (name, kind, remark, grade, day, quantity) =>
                    new Entry
                    {
                        Name = name,
                        Kind = kind,
                        Remark = remark,
                        Grade = grade,
                        Day = day,
                        Quantity = quantity,
                    }
            )
            .Where(row => row != new Entry());

    public static Gen<Notebook> Of { get; } =
        Gen.Select(
                Gen.OneOf(Gen.Const((Entry[]?)null), Row.Array[0, 6].Select(rows => (Entry[]?)rows)),
                Gen.Long[0, 2].Nullable(),
                Gen.Select(Count, Count, Count),
                Text,
                Gen.Long[0, 999_999_999_999_999].Nullable()
            )
            .Select((rows, level, counts, reason, spent) => Made(rows, level, counts, reason, spent));

    /// <summary>Counted lines follow, as they do whenever figures are read.</summary>
    public static Notebook Made(
        IReadOnlyList<Entry>? entries,
        long? level = null,
        (long? Whole, long? First, long? Second) counts = default,
        string? reason = null,
        long? spent = null
    ) =>
        (Notebook)
            Notebook.Lines.Make(
                new Dictionary<string, object?>
                {
                    ["entries"] = entries is null ? null : Notebook.Register.MakeList(entries),
                    ["level"] = (decimal?)level,
                    ["whole"] = (decimal?)counts.Whole,
                    ["first"] = (decimal?)counts.First,
                    ["second"] = (decimal?)counts.Second,
                    ["reason"] = reason,
                    ["spent"] = (decimal?)spent,
                }
            );

    private static Gen<long?> Count => Gen.Long[0, 5].Nullable();

    private static Gen<string?> OneOf(params string?[] texts) => Gen.OneOf([.. texts.Select(Gen.Const)]);

    private static Gen<DateOnly?> Nullable(this Gen<DateOnly?> day, double blank) =>
        Gen.Select(Gen.Double.Unit, day).Select((chance, given) => chance < blank ? null : given);
}
