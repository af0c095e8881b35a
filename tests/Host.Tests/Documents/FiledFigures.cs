using System.Globalization;
using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Host.Tests.Documents;

/// <summary>A line of a form, and what paper must show of it.</summary>
internal sealed record PaperLine(string Section, Line Line, string Value);

/// <summary>What a unit's sections answer over REST, in the words of paper.</summary>
internal sealed class FiledFigures
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private FiledFigures(IReadOnlyList<(SectionShape Shape, JsonNode? Filing)> sections) => Sections = sections;

    /// <summary>In the order of the forms; no filing where the unit does not owe it.</summary>
    public IReadOnlyList<(SectionShape Shape, JsonNode? Filing)> Sections { get; }

    public static async Task<FiledFigures> ReadAsync(DemoHost host, string period, string facility)
    {
        var forms = period == "2023-H1" ? ["TH2023-PL1", "TH2023-PL2"] : new[] { "TH2023-PL1" };
        var sections = new List<(SectionShape, JsonNode?)>();
        foreach (
            var shape in host
                .Services.GetServices<SectionShape>()
                .Where(shape => forms.Contains(shape.Section.Form))
                .InFormOrder(shape => shape.Section)
        )
        {
            var answer = await host.GetAsync(
                facility.ToLowerInvariant(),
                $"/api/{shape.Section.Name}/{period}/{facility}"
            );
            Assert.True(answer.Status is 200 or 404, answer.Body.ToJsonString());
            sections.Add((shape, answer.Status == 200 ? answer.Body : null));
        }

        return new FiledFigures(sections);
    }

    /// <summary>Every printed line that is owed; what may be blank and is stands on no paper.</summary>
    public IEnumerable<PaperLine> Lines =>
        from section in Sections
        where section.Filing is not null
        from line in section.Shape.Set.Asked
        where line.About.Printed
        let value = ValueOf(section.Shape, section.Filing, line)
        where !(line.About.Optional && value == "…")
        select new PaperLine(section.Shape.Section.Name, line, value);

    public static string Number(JsonNode? value) =>
        value is null ? "…" : value.GetValue<decimal>().ToString("#,##0.####", Vietnamese);

    public static string Cell(Column column, JsonNode? value) =>
        (column.Kind, value?.ToString()) switch
        {
            (_, null) => "",
            (ColumnKind.Date, { } date) => DateOnly
                .Parse(date, CultureInfo.InvariantCulture)
                .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            (ColumnKind.Number, _) => Number(value),
            (ColumnKind.Choice, { } choice) => column.Choices.Single(one => one.Value == choice).Label,
            (_, { } text) => text,
        };

    private static string ValueOf(SectionShape shape, JsonNode filing, Line line)
    {
        var figures =
            shape.Section.Stations == StationReporting.Annex && line is NumberLine { AddsUp: true }
                ? filing["total"]!
                : filing["figures"]!;
        var value = figures[line.Name];
        return line switch
        {
            RegisterLine when value is null => "…",
            RegisterLine when value.AsArray().Count == 0 => "Không có",
            RegisterLine => $"Có {value.AsArray().Count} (danh mục kèm theo)",
            TextLine => value?.ToString() ?? "…",
            NumberLine { Choices.Count: > 0 } choice when value is not null => choice
                .Choices.Single(one => one.Value == value.ToString())
                .Label,
            _ => Number(value),
        };
    }
}
