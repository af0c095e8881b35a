using System.Text.RegularExpressions;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Code;

/// <summary>A name says what a thing holds. These say nothing, so everything ends up in them.</summary>
public sealed partial class NameTests
{
    private const string Why = "Name it for what it holds or does, or move its parts to where they are used:";

    [Fact]
    public void No_file_or_folder_has_an_empty_name() =>
        Found.None(
            Found
                .OnePerModule(Repository.Files("*.cs").Concat(Repository.Files("*.csproj")), "files")
                .Select(Repository.Relative)
                .Where(path => path.Split('/').Any(part => IsEmpty(Path.GetFileNameWithoutExtension(part)))),
            Why
        );

    [Fact]
    public void No_type_has_an_empty_name() =>
        Found.None(
            Found
                .OnePerModule(
                    Found
                        .OnePerModule(Assemblies.Modules, "module assemblies")
                        .Concat(Assemblies.Kernels)
                        .Concat(Assemblies.Libraries)
                        .Append(Assemblies.Host)
                        .SelectMany(assembly => assembly.GetTypes()),
                    "types"
                )
                // Source generators of the platform name their own types as they like.
                .Where(type => type.Namespace?.StartsWith("DeAn06.", StringComparison.Ordinal) == true)
                .Where(type => IsEmpty(type.Name) || type.Namespace!.Split('.').Any(IsEmpty))
                .Select(type => type.FullName!),
            Why
        );

    /// <summary>One of the words of a name in Pascal case.</summary>
    private static bool IsEmpty(string name) => Words().Matches(name).Any(word => Empty().IsMatch(word.Value));

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Words();

    [GeneratedRegex("^(Helpers?|Util(s|ity|ities)?|Common|Managers?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Empty();
}
