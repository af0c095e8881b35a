using System.Text.RegularExpressions;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Projects;

/// <summary>What every folder of src/Modules brings with it.</summary>
public sealed partial class ModuleFolderTests
{
    [Fact]
    public void Every_module_has_its_project() =>
        Found.None(
            Found
                .OnePerModule(Repository.Modules, "module folders")
                .Where(m => !File.Exists(Path.Combine(m.Path, m.AssemblyName + ".csproj")))
                .Select(m => $"src/Modules/{m.Name}/{m.AssemblyName}.csproj"),
            "A folder of src/Modules is a module and its project has its name. Add it, or move the folder out:"
        );

    [Fact]
    public void Every_module_has_a_readme() =>
        Found.None(
            Found
                .OnePerModule(Repository.Modules, "module folders")
                .Where(m => !HasText(Path.Combine(m.Path, "README.md")))
                .Select(m => $"src/Modules/{m.Name}/README.md"),
            "Say in 15–30 lines what the module holds, its routes and ports, its tables:"
        );

    [Fact]
    public void Every_module_has_tests_of_its_own() =>
        Found.None(
            Found
                .OnePerModule(Repository.Modules, "module folders")
                .Where(m => !File.Exists(Repository.PathOf(m.TestsProject)))
                .Select(m => m.TestsProject),
            "Every module is tested alone in a host, by a tests project of its own:"
        );

    [Fact]
    public void Every_module_runs_in_the_host()
    {
        var running = DeAn06.Host.Modules.All.Select(m => m.GetType().Assembly.GetName().Name).ToArray();
        Found.None(
            Found
                .OnePerModule(Repository.Modules, "module folders")
                .Where(m => !running.Contains(m.AssemblyName))
                .Select(m => $"new {m.Name}Module(),"),
            "The Host runs what src/Host/Modules.cs lists. Add the line:"
        );
        Assert.Equal(running.Length, running.Distinct().Count());
    }

    [Fact]
    public void A_module_has_the_name_of_its_folder_and_a_schema_of_its_own()
    {
        var modules = Found.OnePerModule(DeAn06.Host.Modules.All, "modules of the Host");
        Found.None(
            modules
                .Where(m => m.GetType().Assembly.GetName().Name != $"DeAn06.Modules.{m.Name}")
                .Select(m => $"{m.GetType().FullName} is called {m.Name}"),
            "IModule.Name is the name of the module's folder:"
        );
        Found.None(
            modules.Where(m => !SnakeCase().IsMatch(m.Schema)).Select(m => $"{m.Name}: {m.Schema}"),
            "IModule.Schema is snake case, so that it needs no quotes in SQL:"
        );
        Found.None(
            modules
                .GroupBy(m => m.Schema)
                .Where(g => g.Count() > 1)
                .Select(g => $"{g.Key}: {string.Join(", ", g.Select(m => m.Name))}"),
            "Two modules may not share a schema:"
        );
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Monolith.sln")).Replace('\\', '/');
        Found.None(
            Found
                .OnePerModule(Repository.Projects, "projects")
                .Where(p => !solution.Contains($"\"{p.RelativePath}\"", StringComparison.Ordinal))
                .Select(p => $"dotnet sln Monolith.sln add {p.RelativePath}"),
            "A project outside Monolith.sln is neither built nor tested by the two commands. Run:"
        );
    }

    private static bool HasText(string path) => File.Exists(path) && File.ReadAllText(path).Trim().Length > 0;

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
