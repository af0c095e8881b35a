using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Forms;

/// <summary>A row of a printed form, top to bottom.</summary>
/// <param name="No">The column STT; empty where it prints none.</param>
/// <param name="Unit">The column “Đơn vị tính”.</param>
public abstract record PrintedRow(string No, string Text, string Unit);

public sealed record HeadingRow(string No, string Text, string Unit) : PrintedRow(No, Text, Unit)
{
    public string? Note { get; init; }
    public string? Reporters { get; init; }

    /// <summary>The section that begins here; null where it is a heading of several sections, or within one.</summary>
    public SectionShape? Shape { get; init; }

    /// <summary>A computed value that is printed in it, of <see cref="Within"/>.</summary>
    public DerivedLine? Value { get; init; }

    /// <summary>The section whose computed value it prints.</summary>
    public SectionShape? Within { get; init; }
}

public sealed record LineRow(string No, string Text, string Unit, SectionShape Shape, Line Line)
    : PrintedRow(No, Text, Unit);

/// <summary>A form with the lines of its sections, in the order in which the letter prints them.</summary>
public sealed record PrintedForm(
    FormOutline Outline,
    IReadOnlyList<SectionShape> Sections,
    IReadOnlyList<PrintedRow> Rows
)
{
    public static PrintedForm Of(FormOutline outline, IReadOnlyList<SectionShape> sections)
    {
        var byName = sections.ToDictionary(shape => shape.Section.Name);
        var placed = outline.Rows.Select(row => row.Section).ToHashSet();
        if (placed.FirstOrDefault(name => name is not null && !byName.ContainsKey(name)) is { } unknown)
        {
            throw new InvalidOperationException(
                $"forms.json places “{unknown}”, which no section of {outline.Code} is."
            );
        }

        IEnumerable<OutlineRow> rows =
        [
            .. outline.Rows,
            .. sections
                .Where(shape => !placed.Contains(shape.Section.Name))
                .Select(shape => new OutlineRow(shape.Section.Number, shape.Section.Name)),
        ];
        return new PrintedForm(
            outline,
            [.. rows.Where(row => row.Section is not null).Select(row => byName[row.Section!])],
            [.. rows.SelectMany(row => Print(row, row.Section is { } name ? byName[name] : null))]
        );
    }

    /// <summary>Sections whose stations are reported one by one, in an annex of the form.</summary>
    public IEnumerable<SectionShape> OfStations =>
        Sections.Where(shape => shape.Section.Stations == StationReporting.Annex);

    private static IEnumerable<PrintedRow> Print(OutlineRow row, SectionShape? shape)
    {
        yield return new HeadingRow(row.No, row.Text ?? shape?.Section.Title ?? "", "")
        {
            Note = row.Note,
            Reporters = row.Reporters,
            Shape = shape,
        };
        foreach (var line in shape?.Set.Asked.Where(line => line.About.Printed) ?? [])
        {
            foreach (var heading in (row.Headings ?? []).Where(heading => heading.Before == line.Name))
            {
                yield return new HeadingRow(heading.No ?? "", heading.Text, heading.Unit ?? "")
                {
                    Value = shape!.Set.Derived.FirstOrDefault(derived => derived.Name == heading.Derived),
                    Within = shape,
                };
            }

            var (no, text) = LineNumber.Split(line.About.Label);
            yield return new LineRow(no, text, line.About.Unit, shape!, line);
        }
    }
}
