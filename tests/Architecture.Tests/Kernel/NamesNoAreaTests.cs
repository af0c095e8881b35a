using System.Text.RegularExpressions;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Kernel;

/// <summary>Kernels and libraries know no area by name: one more area must not touch them.</summary>
public sealed class NamesNoAreaTests
{
    private static readonly string[] Under = ["src/SharedKernel", "src/Decree30", "src/Spreadsheets"];

    [Fact]
    public void The_kernel_names_no_area()
    {
        var areas = Repository
            .Modules.Where(module => Repository.Sources($"src/Modules/{module.Name}").Any(IsRecordOfLines))
            .Select(module => module.Name)
            .ToArray();
        var sections = Assemblies.Modules.Count(module => module.GetTypes().Any(HasLines));
        Assert.NotEmpty(areas);
        Assert.Equal(sections, areas.Length);
        var names = new Regex(string.Join('|', areas.SelectMany(Spellings).Select(Whole)));
        var lines = Found
            .OnePerModule(Under.SelectMany(folder => Found.Some(Repository.Sources(folder), folder)), "files")
            .SelectMany(path =>
                File.ReadLines(path).Select((text, i) => (Place: $"{Repository.Relative(path)}:{i + 1}", Text: text))
            );
        Found.None(
            lines
                .Where(line => !NamesAPackage(line.Text) && names.IsMatch(WithoutComment(line.Text)))
                .Select(line => $"{line.Place}: {line.Text.Trim()}"),
            "A kernel names an area. Let the section say it of itself (Section, IFigures, SectionRules):"
        );
    }

    private static bool IsRecordOfLines(string path) =>
        File.ReadAllText(path).Contains(": ISectionFigures<", StringComparison.Ordinal);

    private static bool HasLines(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.Name == "ISectionFigures`1");

    /// <summary>`EPrescriptions`, `ePrescriptions`, `e-prescriptions`, `e_prescriptions`.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        var words = Regex
            .Matches(name, "[A-Z]+(?![a-z])|[A-Z][a-z]+")
            .Select(w => w.Value.ToLowerInvariant())
            .ToArray();
        return [name, char.ToLowerInvariant(name[0]) + name[1..], string.Join('-', words), string.Join('_', words)];
    }

    private static string Whole(string spelling) => $"(?<![a-z]){Regex.Escape(spelling)}(?![a-z])";

    /// <summary>A namespace that is not ours (`FluentValidation.Resources`) means no area of ours.</summary>
    private static bool NamesAPackage(string line) => Regex.IsMatch(line, @"^using (?!.*\bDeAn06\b)[\w.]+;$");

    /// <summary>A comment may give an area as an example.</summary>
    private static string WithoutComment(string line) => Regex.Replace(line, @"(^|\s)//.*$", "");
}
