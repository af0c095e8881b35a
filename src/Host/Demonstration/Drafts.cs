using System.Text.Json.Nodes;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Host.Demonstration;

/// <summary>Made-up drafts of every section, spelled as the API takes them.</summary>
internal sealed class Drafts
{
    private readonly Dictionary<string, (Section Section, FiguresMaker Maker)> sections;

    /// <param name="department">The Sở's name as it stands in a text.</param>
    public Drafts(IEnumerable<SectionShape> shapes, string department)
    {
        var (sizes, examples) = (UsualSizes.Read(), Examples.Read(department));
        sections = shapes.ToDictionary(
            shape => shape.Section.Name,
            shape => (shape.Section, new FiguresMaker(shape, sizes, examples))
        );
    }

    public Section SectionOf(string name) => sections[name].Section;

    /// <summary>The last line that a person types: what a return points at.</summary>
    public string LastLineOf(string name) => sections[name].Maker.LastTyped;

    public JsonObject Of(
        string name,
        MadeUpUnit unit,
        IEnumerable<MadeUpUnit> stations,
        MadeUpPeriod period,
        bool unusual
    )
    {
        var (section, maker) = sections[name];
        return new()
        {
            ["figures"] = maker.Of(unit, period, unusual),
            ["stations"] =
                section.Stations == StationReporting.Annex ? AnnexOf(maker, stations, period) : new JsonArray(),
            ["explanations"] = new JsonArray(),
        };
    }

    private static JsonArray AnnexOf(FiguresMaker maker, IEnumerable<MadeUpUnit> stations, MadeUpPeriod period) =>
        [
            .. stations.Select(station => new JsonObject
            {
                ["station"] = station.Code,
                ["figures"] = maker.Of(station, period),
            }),
        ];
}
