using System.Text.Json;
using System.Text.RegularExpressions;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Code;

/// <summary>A province is its profile's files: no code names one, nor a form of one.</summary>
public sealed class NamesNoProvinceTests
{
    /// <summary>Provinces that the legal sources of this project come from, however they are spelt.</summary>
    private static readonly string[] Known = ["Thanh Hóa", "Quảng Ngãi"];

    [Fact]
    public void No_code_names_a_province_or_a_form_of_one()
    {
        var names = new Regex(
            string.Join('|', Known.SelectMany(Spellings).Concat(OfProfiles()).Select(Whole)),
            RegexOptions.IgnoreCase
        );
        IEnumerable<string> files =
        [
            .. Found.Some(Repository.Files("*.cs", "src"), "files"),
            .. Found.Some(Repository.Files("*.cs", "tests/TestHost"), "files"),
            .. Found.Some(Repository.Files("*.cs", "tests/SectionContract"), "files"),
            .. Found.Some(Repository.Files("*.*", "src/Web/src").Where(IsShown), "files"),
        ];
        Found.None(
            files
                .SelectMany(path =>
                    File.ReadLines(path)
                        .Select((text, at) => (Place: $"{Repository.Relative(path)}:{at + 1}", Text: text))
                )
                .Where(line => names.IsMatch(line.Text))
                .Select(line => $"{line.Place}: {line.Text.Trim()}"),
            "Code names a province. Say it in the profile's files, and in an example use neutral words:"
        );
    }

    [Fact]
    public void The_profiles_are_read_for_what_may_not_be_named()
    {
        Assert.Contains("thanh-hoa-2023", OfProfiles());
        Assert.Contains("TH2023-PL1", OfProfiles());
        Assert.Equal(
            ["Quảng Ngãi", "Quảng-Ngãi", "QuảngNgãi", "Quang Ngai", "Quang-Ngai", "QuangNgai"],
            Spellings(Known[1])
        );
    }

    /// <summary>Codes of profiles and of their forms.</summary>
    private static IEnumerable<string> OfProfiles()
    {
        foreach (var folder in Directory.EnumerateDirectories(Repository.PathOf("src/Host/Profiles")))
        {
            yield return Path.GetFileName(folder);
            using var forms = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "forms.json")));
            foreach (var form in forms.RootElement.GetProperty("forms").EnumerateArray())
            {
                yield return form.GetProperty("code").GetString()!;
            }
        }
    }

    private static IEnumerable<string> Spellings(string name) =>
        new[] { name, WithoutMarks(name) }.SelectMany(text =>
            new[] { text, text.Replace(' ', '-'), text.Replace(" ", "", StringComparison.Ordinal) }
        );

    private static string WithoutMarks(string text) =>
        string.Concat(
            text.Normalize(System.Text.NormalizationForm.FormD)
                .Where(letter => char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark)
        );

    private static string Whole(string name) => $"(?<![\\p{{L}}\\d]){Regex.Escape(name)}";

    /// <summary>Tests of the web UI may show what a server answered.</summary>
    private static bool IsShown(string path) =>
        !path.Contains(".test.", StringComparison.Ordinal) && Path.GetFileName(path) != "vectors.json";
}
