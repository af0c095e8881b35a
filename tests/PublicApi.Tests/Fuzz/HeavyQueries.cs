namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>Small questions that ask for much work, or for much depth, of whoever reads them.</summary>
internal static class HeavyQueries
{
    private const string Introspection =
        "{ __schema { types { name fields { name args { name type { name ofType { name } } } type { name kind ofType { name ofType { name } } } } } directives { name } } }";

    public static string? Of(Chance chance)
    {
        var n = 1 << chance.Below(12);
        return chance.Below(60) switch
        {
            0 => Chain(n),
            1 => $"{{now}} fragment F on Query{{{Repeated("now ", n)}}}",
            2 => $"{{{string.Concat(Enumerable.Range(0, n).Select(i => $"a{i}: now "))}}}",
            3 => $"{{now {Repeated("@include(if: true) ", n)}}}",
            4 => "{" + Repeated("viewer{facility{", n) + "code" + Repeated("}}", n) + "}",
            5 => $"query($a:[Int]=[{Repeated("1 ", n)}]){{now}}",
            6 => $"query($a:[Int]={Repeated("[", n)}{Repeated("]", n)}){{now}}",
            7 => $"{{period(code: {Repeated("{a:", n)}1{Repeated("}", n)}){{code}}}}",
            8 => Repeated("query A{now} ", n),
            9 => "{...A} fragment A on Query{...B} fragment B on Query{...A}",
            10 => "{"
                + string.Concat(Enumerable.Range(0, 20).Select(i => $"...D{i} "))
                + "} "
                + string.Concat(
                    Enumerable.Range(0, 20).Select(i => $"fragment D{i} on Query{{...D{i + 1} ...D{i + 1}}} ")
                )
                + "fragment D20 on Query{now}",
            11 => "{facilities(first:500){nodes{parent{stations{parent{stations{code name}}}}}}}",
            12 => $"{{now}} #{new string('x', n * 16)}",
            13 => $"query({string.Concat(Enumerable.Range(0, n).Select(i => $"$v{i}: Int "))}){{now}}",
            14 => "{" + Repeated("... on Query{", n) + "now" + Repeated("}", n) + "}",
            15 => Introspection,
            _ => null,
        };
    }

    private static string Chain(int n) =>
        $"{{...F{n - 1}}} fragment F0 on Query{{now}} "
        + string.Concat(Enumerable.Range(1, n - 1).Select(i => $"fragment F{i} on Query{{...F{i - 1}}} "));

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
