namespace DeAn06.Bench;

/// <summary>What is measured: the screens that people wait for, in the province's newest filed period.</summary>
internal static class Reads
{
    private const string Period = ProvinceData.Filed;

    private const string Fifty =
        "query Filings($section:String!,$period:String!,$after:String){period(code:$period){section(name:$section){filings(first:50,after:$after){nodes{facility{code shortName} state late submission total(kind:NUMBERS)} pageInfo{hasNextPage endCursor}}}}}";

    private static readonly string[] Year = ["2023-H1", "2023-07", "2023-08", "2023-09", "2023-10", "2023-11"];

    public static IReadOnlyList<Read> All(WebDocuments web, IReadOnlyList<Section> sections)
    {
        Section Named(string name) => sections.First(s => s.Name == name);
        var (visits, prescriptions) = (Named("citizen-id-visits"), Named("e-prescriptions"));
        var years = new { periods = Year };
        var province = new Read(
            "a",
            "leader's page",
            "leader",
            web.Of("Province"),
            new { period = Period },
            $"/province/{Period}",
            PeerDocuments.Province(sections.Where(s => s.Form == prescriptions.Form)),
            years,
            [
                new("period.completeness.filed", "completeness.filed", "bySection.nodes[].filed"),
                new("period.completeness.returned", "completeness.returned", "bySection.nodes[].returned"),
                new("period.completeness.reportsComplete", "completeness.reportsComplete", "byReport.nodes[].complete"),
                new("period.sections[].province.figures.visits", "sections[].province.figures.visits"),
                new("period.sections[].byDistrict[].figures.issued", "sections[].byDistrict[].figures.issued"),
                new(
                    "period.sections[].trend[].figures.visits",
                    "sections[].trend[].figures.visits",
                    "citizenIdVisitsSums.nodes[].visits"
                ),
                new(
                    "period.sections[].trend[].figures.births",
                    "sections[].trend[].figures.births",
                    "birthDeathCertificatesSums.nodes[].births"
                ),
                new("period.sections[].province.means[].mean", "sections[].province.means[].mean"),
            ]
        );
        return
        [
            province,
            province with
            {
                Key = "a1",
                Name = "leader's page, 1 connection",
                Connections = 1,
            },
            Standing("b", "section with annex", web, visits, "visits"),
            Standing("c", "section without annex", web, prescriptions, "issued"),
            Page("d", "50 filings", Fifty, prescriptions, 50, "issued"),
            Page("e", "500 filings", web.Of("DistrictUnits"), visits, 500, "visits"),
            Page("e2", "500 filings, second page", web.Of("DistrictUnits"), visits, 500, "visits"),
            new(
                "f",
                "review queue",
                "medical",
                web.Of("ReviewQueue"),
                new
                {
                    section = prescriptions.Name,
                    period = Period,
                    state = "SUBMITTED",
                },
                $"/queue/{prescriptions.Name}/{Period}",
                PeerDocuments.Queue(prescriptions),
                new { },
                [
                    new("period.section.filings.nodes[]", "nodes[]", "filings.nodes[]"),
                    new(
                        "period.section.filings.nodes[].total.issued",
                        "nodes[].total.issued",
                        "filings.nodes[].figures.issued"
                    ),
                ]
            ),
            new(
                "g",
                "board, 500 rows",
                "office",
                web.Of("BoardPage"),
                new { period = Period },
                $"/board/{Period}?first=500",
                PeerDocuments.Board,
                new { },
                [
                    new("period.board.nodes[]", "nodes[]", "allFacilities.nodes[]"),
                    new("period.board.totalCount", "totalCount", "allFacilities.totalCount"),
                    new("period.board.nodes[].cells[]", "nodes[].cells[]"),
                    new(
                        "period.board.nodes[].cells[].version",
                        "nodes[].cells[].version",
                        "allFacilities.nodes[].cells.nodes[].version"
                    ),
                ]
            ),
            new(
                "h",
                "a unit's figures of a year",
                "office",
                web.Of("FacilityFigures"),
                new { code = "BV-3801", year = 2023 },
                "/facilities/BV-3801/figures/2023",
                PeerDocuments.UnitFigures(sections),
                new { },
                [
                    new("periods[]", "[]", "allPeriods.nodes[]"),
                    new("periods[].sections[].filing.total.visits", "[].sections[].total.visits"),
                    new("periods[].sections[].filing.total.payments", "[].sections[].total.payments"),
                    new("periods[].sections[].filing.total.printers", "[].sections[].total.printers"),
                ]
            ),
            new(
                "i",
                "a unit's board of a year",
                "office",
                web.Of("FacilityYear"),
                new { code = "BV-3801", year = 2023 },
                "/facilities/BV-3801/year/2023",
                PeerDocuments.UnitYear,
                new { },
                [
                    new("periods[].board.nodes[].cells[]", "[].cells[]"),
                    new(
                        "periods[].board.nodes[].cells[].submission",
                        "[].cells[].submission",
                        "allPeriods.nodes[].cells.nodes[].submission"
                    ),
                ]
            ),
            new(
                "j",
                "review of one filing",
                "medical",
                web.Of("ReviewFiling"),
                new
                {
                    section = prescriptions.Name,
                    period = Period,
                    facility = "BV-3801",
                },
                $"/filings/{prescriptions.Name}/{Period}/BV-3801",
                PeerDocuments.Review(prescriptions),
                new { },
                [
                    new("period.section.filing.total.issued", "total.issued", "filing.nodes[].figures.issued"),
                    new("period.section.filing.history[].total.issued", "history[].total.issued"),
                    new(
                        "period.section.filing.peers.figures.issued",
                        "peers.figures.issued",
                        "ePrescriptionsPeers.nodes[].issued"
                    ),
                    new("period.section.filing.versions[]", "versions[]", "filing.nodes[].versions.nodes[]"),
                ]
            ),
        ];

        static Read Page(string key, string name, string document, Section section, int first, string line) =>
            new(
                key,
                name,
                "office",
                document,
                new { section = section.Name, period = Period },
                $"/filings/{section.Name}/{Period}?first={first}",
                PeerDocuments.Filings(section),
                new { first },
                [
                    new("period.section.filings.nodes[]", "nodes[]", "filings.nodes[]"),
                    new(
                        $"period.section.filings.nodes[].total.{line}",
                        $"nodes[].total.{line}",
                        $"filings.nodes[].figures.{line}"
                    ),
                ]
            );
    }

    /// <summary>The section of <see cref="CountryData"/>, for one who asks.</summary>
    public static Read Country(WebDocuments web, IReadOnlyList<Section> sections) =>
        Standing(
            "k",
            "section with annex, a country",
            web,
            sections.First(s => s.Name == CountryData.Section),
            "visits"
        ) with
        {
            Connections = 1,
        };

    private static Read Standing(string key, string name, WebDocuments web, Section section, string line) =>
        new(
            key,
            name,
            "leader",
            web.Of("SectionStanding"),
            new { section = section.Name, period = Period },
            $"/sections/{section.Name}/{Period}",
            PeerDocuments.Standing(section),
            new { periods = Year },
            [
                new($"period.section.province.figures.{line}", $"section.province.figures.{line}"),
                new($"period.section.byDistrict[].figures.{line}", $"section.byDistrict[].figures.{line}"),
                new($"period.section.byTier[].figures.{line}", $"section.byTier[].figures.{line}"),
                new(
                    $"period.section.trend[].figures.{line}",
                    $"section.trend[].figures.{line}",
                    $"{PeerDocuments.Camel(section.Plain)}Sums.nodes[].{line}"
                ),
                new($"period.section.trend[].cumulative.{line}", $"section.trend[].cumulative.{line}"),
                new("period.section.trend[].cumulative.qrReaders", "section.trend[].cumulative.qrReaders"),
            ]
        );
}
