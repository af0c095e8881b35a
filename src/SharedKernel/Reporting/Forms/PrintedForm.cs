using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Profiles;
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
    /// <param name="shapes">By name of their section; a row of a section that is not among them is left out.</param>
    public static PrintedForm Of(FormOutline outline, IReadOnlyDictionary<string, SectionShape> shapes)
    {
        (OutlineRow Row, SectionShape? Shape)[] rows =
        [
            .. outline
                .Rows.Select(row => (row, row.Section is { } section ? shapes.GetValueOrDefault(section.Name) : null))
                .Where(placed => placed.row.Section is null || placed.Item2 is not null),
        ];
        return new PrintedForm(
            outline,
            [.. rows.Select(row => row.Shape).OfType<SectionShape>()],
            [.. rows.SelectMany(row => Print(row.Row, row.Shape))]
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
            foreach (var heading in row.Headings.Where(heading => heading.Before == line.Name))
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
