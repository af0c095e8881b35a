using System.Text;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>Queries that cost their sender nothing and would cost the reader much, each of another kind.</summary>
internal static class HostileQueries
{
    /// <summary>By kind: the query and the code of its refusal.</summary>
    public static IReadOnlyDictionary<string, (string Query, string Code)> All { get; } =
        new Dictionary<string, (string, string)>
        {
            ["a chain of 1,400 fragments"] = (Chain(1_400), "TOO_WIDE"),
            ["a chain of fragments just within their number"] = (Chain(30), "TOO_DEEP"),
            ["a chain of fragments that nobody uses"] = ("{ now } " + Chain(30)[8..], "NO_UNUSED_FRAGMENTS"),
            ["fragments that double"] = (Doubling(20), "TOO_WIDE"),
            ["fragments that multiply"] = (Multiplying(), "TOO_WIDE"),
            ["fragments in a ring"] = (
                "{ ...A } fragment A on Query { ...B } fragment B on Query { now ...A }",
                "NO_FRAGMENT_CYCLES"
            ),
            ["a fragment within itself that nobody uses"] = (
                "{ now } fragment A on Query { ...A }",
                "NO_UNUSED_FRAGMENTS"
            ),
            ["one fragment twice"] = (
                "{ ...A } fragment A on Query { now } fragment A on Query { now }",
                "UNIQUE_FRAGMENT_NAMES"
            ),
            ["24,000 fields in an unused fragment"] = (
                "{ now } fragment F on Query {" + Times(24_000, "now ") + "}",
                "TOO_WIDE"
            ),
            ["1,900 fields in an unused fragment"] = (
                "{ now } fragment F on Query {" + Times(1_900, "now ") + "}",
                "NO_UNUSED_FRAGMENTS"
            ),
            ["one field 1,900 times"] = ("{" + Times(1_900, "now ") + "}", "TOO_WIDE"),
            ["one name for 1,900 fields"] = ("{" + Times(1_900, "a: now ") + "}", "TOO_WIDE"),
            ["one name in fragments beside each other"] = (
                "{" + Times(100, "...F ... { now } ") + "} fragment F on Query { now }",
                "TOO_WIDE"
            ),
            ["one name in places that are one"] = ("{" + Times(60, "viewer { userName } ") + "}", "TOO_WIDE"),
            ["inline fragments within each other"] = (Times(30, "{ ... ") + "{ now" + Times(31, "}"), "TOO_DEEP"),
            ["selections within each other"] = (Times(60, "{ a ") + Times(60, "}"), "TOO_DEEP"),
            ["1,000 inline fragments"] = ("{" + Times(1_000, "... on Nobody { now } ") + "}", "TOO_WIDE"),
            ["a long list as a variable's default"] = (
                "query($a: [Int] = [" + Times(20_000, "1 ") + "]) { now }",
                "TOO_WIDE"
            ),
            ["deep lists as a variable's default"] = (
                $"query($a: [Int] = {Times(5_000, "[")}{Times(5_000, "]")}) {{ now }}",
                "TOO_WIDE"
            ),
            ["deep lists in a variable's type"] = (
                $"query($a: {Times(5_000, "[")}Int{Times(5_000, "]")}) {{ now }}",
                "TOO_WIDE"
            ),
            ["deep objects in an argument"] = (
                $"{{ period(code: {Times(5_000, "{a:")}1{Times(5_000, "}")}) {{ code }} }}",
                "TOO_WIDE"
            ),
            ["parentheses within each other"] = ("{ now" + Times(1_000, "(a:") + Times(1_000, ")") + "}", "TOO_DEEP"),
            ["1,000 arguments"] = ("{ period(" + Numbered(1_000, "a", ": 1 ") + ") { code } }", "TOO_WIDE"),
            ["1,000 variables"] = ("query(" + Numbered(1_000, "$a", ": Int ") + ") { now }", "TOO_WIDE"),
            ["1,000 directives"] = ("{ now " + Times(1_000, "@skip(if: false) ") + "}", "TOO_WIDE"),
            ["1,000 operations"] = (Numbered(1_000, "query Q", " { now } "), "TOO_WIDE"),
            ["1,000 comments"] = (Times(20_000, "#\n") + "{ now }", "TOO_WIDE"),
            ["a comment of 900 KB"] = ("{ now } #" + Times(900_000, "x"), "TOO_WIDE"),
            ["a string of 50 KB"] = ("{ period(code: \"" + Times(50_000, "x") + "\") { code } }", "TOO_WIDE"),
            ["a block string of 50 KB"] = (
                "{ period(code: \"\"\"" + Times(50_000, "x") + "\"\"\") { code } }",
                "TOO_WIDE"
            ),
            ["a name of 50 KB"] = ("{ " + Times(50_000, "x") + " }", "TOO_WIDE"),
            ["a number of 50 KB"] = ("{ facilities(first: " + Times(50_000, "9") + ") { totalCount } }", "TOO_WIDE"),
            ["lists within lists"] = (
                "{ facilities(first: 500) { nodes { parent { stations { parent { stations { code name district { name } } } } } } } }",
                "TOO_COSTLY"
            ),
            ["lists within lists by a fragment and edges"] = (
                "{ facilities(first: 500) { edges { node { ...F } } } } fragment F on Facility { stations { ...G } } fragment G on Facility { parent { stations { code name shortName } } }",
                "TOO_COSTLY"
            ),
            ["lists within lists by a variable's default"] = (
                "query($n: Int = 500) { facilities(first: $n) { nodes { parent { stations { parent { stations { code } } } } } } }",
                "TOO_COSTLY"
            ),
            ["sums within sums"] = (
                "{ periods { ePrescriptions { trend(periods: 24) { period { ePrescriptions { trend(periods: 24) { units } } } } } } }",
                "TOO_COSTLY"
            ),
            ["sums within sums by name"] = (
                "{ periods { section(name: \"e-prescriptions\") { trend(periods: 24) { period { section(name: \"e-prescriptions\") { trend(periods: 24) { units } } } } } } }",
                "TOO_COSTLY"
            ),
            ["all that was filed in every section"] = (
                "{ period(code: \"2023-07\") { sections { filings(first: 500) { nodes { figures } } } } }",
                "TOO_COSTLY"
            ),
            ["the figures of all stations of all versions"] = (
                "query($n: [String!] = []) { period(code: \"2023-07\") { sections(names: $n) { filings(first: 200) { nodes { versions { stations { figures(kind: NUMBERS) } } } } } } }",
                "TOO_COSTLY"
            ),
            ["500 questions to the database"] = (
                "{" + Numbered(500, "a", ": facilities(first: 1) { totalCount } ") + "}",
                "TOO_COSTLY"
            ),
            ["the schema within the schema"] = (
                "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
                "TOO_COSTLY"
            ),
        };

    private static string Chain(int length) =>
        $"{{...F{length - 1}}} fragment F0 on Query{{now}} "
        + string.Concat(Enumerable.Range(1, length - 1).Select(i => $"fragment F{i} on Query{{...F{i - 1}}} "));

    private static string Doubling(int length) =>
        $"{{...F{length - 1}}} fragment F0 on Query{{a0:now}} "
        + string.Concat(
            Enumerable.Range(1, length - 1).Select(i => $"fragment F{i} on Query{{a{i}:now ...F{i - 1} ...F{i - 1}}} ")
        );

    /// <summary>Five levels of eight uses each: 32,768 fields.</summary>
    private static string Multiplying() =>
        "{"
        + Times(8, "...F4 ")
        + "} fragment F0 on Query{now} "
        + string.Concat(Enumerable.Range(1, 4).Select(i => $"fragment F{i} on Query{{{Times(8, $"...F{i - 1} ")}}} "));

    private static string Times(int count, string text) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Numbered(int count, string before, string after) =>
        string.Concat(Enumerable.Range(0, count).Select(i => before + i + after));
}
