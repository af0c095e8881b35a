using System.Text.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Demonstration;
using DeAn06.Host.Tests.Gateway;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Host.Tests.Demonstration;

/// <summary>Made-up figures of every section, for units of every kind.</summary>
public sealed class FiguresMakerTests(GatewayFixture fixture)
{
    private const string Department = "Sở Y tế Mẫu";

    private static readonly MadeUpPeriod July = new("2023-07", new(2023, 6, 15), new(2023, 7, 14), default);

    private static readonly MadeUpUnit[] Units =
    [
        .. Enumerable
            .Range(0, 40)
            .Select(i => new MadeUpUnit(
                $"DV-{i}",
                i % 3 == 0 ? "Bệnh viện Đa khoa" : "Đơn vị",
                Enum.GetValues<FacilityKind>()[i % 6],
                Enum.GetValues<CareLevel>()[i % 4]
            )),
    ];

    private SectionShape[] Shapes => [.. fixture.Host.Services.GetServices<SectionShape>()];

    [Fact]
    public void The_same_unit_and_period_get_the_same_figures_and_others_do_not()
    {
        foreach (var shape in Shapes)
        {
            var maker = MakerOf(shape);
            var figures = Units.Select(unit => maker.Of(unit, July).ToJsonString()).ToArray();
            Assert.Equal(figures, Units.Select(unit => MakerOf(shape).Of(unit, July).ToJsonString()));
            Assert.True(
                shape.Section.Name == "covid-vaccination-cleaning" || figures.Distinct().Count() > 1,
                shape.Section.Name
            );
        }
    }

    /// <summary>Read as the API reads it, and held against every rule that asks about these figures alone.</summary>
    [Fact]
    public void They_are_taken_and_break_no_rule_that_refuses()
    {
        foreach (var shape in Shapes)
        {
            foreach (var unit in Units)
            {
                var figures = Read(shape, MakerOf(shape).Of(unit, July));
                var input = new CheckInput(
                    figures,
                    [],
                    figures,
                    [],
                    July.Days,
                    null,
                    null,
                    new Dictionary<string, string>()
                )
                {
                    WindowEnd = July.To,
                };
                Assert.Empty(
                    shape
                        .Checks.Run(input)
                        .Where(check => check.Severity == Severity.Hard)
                        .Select(check => $"{shape.Section.Name} {unit.Kind}: {check.Message}")
                );
            }
        }
    }

    [Fact]
    public void Parts_stay_within_their_wholes_and_add_up_where_they_are_all_of_it()
    {
        var relations = 0;
        foreach (var shape in Shapes)
        {
            foreach (var relation in WholeAndParts.Of(shape))
            {
                relations++;
                foreach (var figures in Units.Select(unit => Read(shape, MakerOf(shape).Of(unit, July))))
                {
                    var (whole, parts) = (
                        relation.Whole.Of(figures),
                        relation.Parts.Sum(part => part.Of(figures) ?? 0)
                    );
                    Assert.True(
                        whole is null || (relation.Exact ? parts == whole : parts <= whole),
                        shape.Section.Name
                    );
                }
            }
        }

        Assert.True(relations > 8);
    }

    [Fact]
    public void An_unusual_filing_has_four_times_the_counts()
    {
        var shape = Shapes.Single(shape => shape.Section.Name == "e-prescriptions");
        var (usual, unusual) = (MakerOf(shape).Of(Units[0], July), MakerOf(shape).Of(Units[0], July, unusual: true));
        Assert.True(usual["issued"]!.GetValue<decimal>() > 0);
        Assert.Equal(4 * usual["issued"]!.GetValue<decimal>(), unusual["issued"]!.GetValue<decimal>());
    }

    [Fact]
    public void The_department_is_the_profiles()
    {
        var shape = Shapes.Single(shape => shape.Section.Name == "information-systems");
        var authorities = Units
            .SelectMany(unit => MakerOf(shape).Of(unit, July)["systems"]!.AsArray())
            .Select(system => system!["authority"]?.ToString())
            .OfType<string>()
            .Distinct();
        Assert.Equal([Department], authorities);
    }

    /// <summary>A name that no section has would be passed over in silence.</summary>
    [Fact]
    public void The_data_name_lines_that_are_there()
    {
        var shapes = Shapes.ToDictionary(shape => shape.Section.Name);
        Assert.All(
            UsualSizes.Read().Names.Concat(Examples.Read(Department).Names),
            name =>
            {
                var line = shapes[name.Section].Set.Find(name.Line);
                Assert.True(line is { Count: null }, $"{name}");
            }
        );
    }

    private static FiguresMaker MakerOf(SectionShape shape) => new(shape, UsualSizes.Read(), Examples.Read(Department));

    private static IFigures Read(SectionShape shape, JsonObject sent)
    {
        var errors = new List<LineError>();
        using var json = JsonDocument.Parse(sent.ToJsonString());
        var figures = new FiguresReader(shape.Set).Read(json.RootElement, station: null, errors);
        Assert.Empty(errors.Select(error => $"{shape.Section.Name}: {error.Message}"));
        return figures!;
    }
}
