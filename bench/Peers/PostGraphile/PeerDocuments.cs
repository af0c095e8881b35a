namespace DeAn06.Bench;

/// <summary>PostGraphile's documents for the same reads; versions 4 and 5 have the same names.</summary>
internal static class PeerDocuments
{
    private const string Unit = "unit { code name shortName tier district { code name } }";

    /// <summary>Every section of the period in one request, each by an alias of its own.</summary>
    public static string Province(IEnumerable<Section> asked)
    {
        string[] names = [.. asked.Select(s => s.Name)];
        var needs = names.Select(n => n == "driver-health-certificates" ? "IssuesDriverCertificates" : "");
        var arguments = $"period: \"2023-11\", lastDay: \"2023-11-14\", sections: {List(names)}, needs: {List(needs)}";
        return $$"""
            query($periods: [String!]!) {
              allDistricts(orderBy: CODE_ASC) { nodes { code name } }
              bySection({{arguments}}) { nodes { section owed filed returned accepted late synthetic } }
              byReport({{arguments}}) { nodes { owed complete onTime } }
              {{string.Join("\n  ", asked.Select(Sums))}}
            }
            """;
    }

    public static string Standing(Section s) =>
        $$"""
            query($periods: [String!]!) {
              periodByCode(code: "2023-11") { code name kind forms dataFrom dataTo }
              allDistricts(orderBy: CODE_ASC) { nodes { code name } }
              {{Sums(s)}}
              {{(
                s.Stocks.Any()
                    ? $"{Camel(s.Plain)}Stocks(periods: $periods) {{ nodes {{ place {Fields(s.Stocks)} }} }}"
                    : ""
            )}}
            }
            """;

    public static string Filings(Section s) =>
        $$"""
            query($first: Int!, $after: Cursor) {
              filings: all{{Pascal(
                s.Plain
            )}}Filings(first: $first, after: $after, condition: { period: "2023-11" }, orderBy: FACILITY_ASC) {
                nodes { unit { code shortName districtCode } state late submission figures { {{Fields(s.Lines)}} } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    public static string Queue(Section s) =>
        $$"""
            {
              filings: all{{Pascal(s.Plain)}}Filings(
                first: 500, condition: { period: "2023-11", state: "Submitted" }, orderBy: [RISK_SCORE_DESC, SUBMITTED_AT_ASC, FACILITY_ASC]
              ) {
                nodes { state version risk late submittedAt synthetic {{Unit}} figures { {{Fields(s.Lines)}} } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    public const string Board = """
        {
          allFacilities(first: 500, orderBy: CODE_ASC) {
            totalCount
            nodes {
              code name shortName tier
              district { code name }
              cells(condition: { period: "2023-11" }) { nodes { section state late version } }
              reminders(condition: { period: "2023-11" }, first: 1, orderBy: AT_DESC) { nodes { at seenAt } }
              extensions(condition: { period: "2023-11" }) { nodes { section until revokedAt } }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    public static string UnitFigures(IEnumerable<Section> sections) =>
        $$"""
            {
              allPeriods(condition: { year: 2023 }) { nodes { code name kind forms } }
              {{string.Join(
                "\n  ",
                sections.Select(s => $"{Camel(s.Plain)}: all{Pascal(s.Plain)}Filings(condition: {{ facility: \"BV-3801\" }}) {{ nodes {{ period state figures {{ {Fields(s.Lines)} }} }} }}")
              )}}
            }
            """;

    public const string UnitYear = """
        {
          allPeriods(condition: { year: 2023 }) {
            nodes {
              code name kind forms dueOn closedAt
              cells(condition: { facility: "BV-3801" }) { nodes { section state late submission } }
              reminders(condition: { facility: "BV-3801" }) { nodes { id sections message by at seenAt } }
              extensions(condition: { facility: "BV-3801" }) { nodes { id section until reason grantedBy grantedAt revokedAt } }
            }
          }
        }
        """;

    /// <summary>The earlier periods are picked by who asks; the tier is known from the queue.</summary>
    public static string Review(Section s) =>
        $$"""
            {
              filing: all{{Pascal(s.Plain)}}Filings(condition: { period: "2023-11", facility: "BV-3801" }) {
                nodes {
                  state version risk late submission submittedAt submittedBy savedAt synthetic {{Unit}}
                  figures { {{Fields(s.Lines)}} }
                  versions { nodes { number decisions } }
                }
              }
              history: all{{Pascal(
                s.Plain
            )}}Filings(condition: { facility: "BV-3801" }, orderBy: PERIOD_DESC, first: 7) {
                nodes { period state figures { {{Fields(s.Lines)}} } }
              }
              {{Camel(
                s.Plain
            )}}Peers(period: "2023-11", facility: "BV-3801", tier: "Province") { nodes { units {{Fields(
                s.Lines
            )}} rate } }
            }
            """;

    /// <summary>GraphQL's name of a table or column.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(Pascal(name)[0]) + Pascal(name)[1..];

    private static string Sums(Section s) =>
        $"{Camel(s.Plain)}Sums(periods: $periods, now: \"2023-11\") {{ nodes {{ period district tier units stations synthetic {Fields(s.Lines)}"
        + string.Concat(s.Typed.Select(t => $" {Camel(t.Line.Column)}Typed {Camel(t.Line.Column)}Typists"))
        + " } }";

    private static string Pascal(string name) =>
        string.Concat(
            name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..])
        );

    private static string Fields(IEnumerable<Line> lines) => string.Join(' ', lines.Select(l => Camel(l.Column)));

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(t => $"\"{t}\""))}]";
}
