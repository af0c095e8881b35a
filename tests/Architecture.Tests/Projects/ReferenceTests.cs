using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Projects;

/// <summary>Which project may reference which.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Kernels =
    [
        "src/SharedKernel/SharedKernel/DeAn06.SharedKernel.csproj",
        "src/SharedKernel/Platform/DeAn06.Platform.csproj",
        "src/SharedKernel/Reporting/DeAn06.Reporting.csproj",
    ];

    /// <summary>Without a word of the domain.</summary>
    private static readonly string[] Libraries =
    [
        "src/Decree30/DeAn06.Decree30.csproj",
        "src/Spreadsheets/DeAn06.Spreadsheets.csproj",
    ];

    private const string Host = "src/Host/DeAn06.Host.csproj";

    [Fact]
    public void A_module_references_kernels_and_libraries_alone() =>
        Found.None(
            Found
                .OnePerModule(Repository.Projects.Where(p => p.IsModule), "module projects")
                .SelectMany(p =>
                    p.References.Except([.. Kernels, .. Libraries]).Select(r => $"{p.RelativePath} → {r}")
                ),
            "A module may reference the kernels and the libraries only. Ask the other module through a port of SharedKernel, or listen to its events:"
        );

    [Fact]
    public void A_module_really_references_a_kernel() =>
        Found.None(
            Found
                .OnePerModule(Repository.Projects.Where(p => p.IsModule), "module projects")
                .Where(p => !p.References.Intersect(Kernels).Any())
                .Select(p => p.RelativePath),
            $"A module's project references one of {string.Join(", ", Kernels)}; if those moved, move them in this test too:"
        );

    [Fact]
    public void A_kernel_references_only_kernels_before_it()
    {
        var kernels = Kernels.Select(path => Assert.Single(Repository.Projects, p => p.RelativePath == path)).ToArray();
        Found.None(
            kernels.SelectMany(
                (kernel, place) => kernel.References.Except(Kernels.Take(place)).Select(r => $"{kernel.Name} → {r}")
            ),
            "SharedKernel, Platform and Reporting are what the others stand on, each on those before it:"
        );
    }

    [Fact]
    public void A_library_references_nothing_of_ours()
    {
        var libraries = Libraries.Select(path => Assert.Single(Repository.Projects, p => p.RelativePath == path));
        Found.None(
            libraries.SelectMany(library => library.References.Select(r => $"{library.Name} → {r}")),
            "A library knows how a file is made, not what stands in it. Give it the words as arguments:"
        );
    }

    [Fact]
    public void Modules_alone_use_libraries() =>
        Found.None(
            Found
                .OnePerModule(Repository.Projects.Where(p => p.IsSource), "source projects")
                .Where(p => !p.IsModule)
                .SelectMany(p => p.References.Intersect(Libraries).Select(r => $"{p.RelativePath} → {r}")),
            "Files are made by the modules that send them. Move what needs the library there:"
        );

    [Fact]
    public void No_source_references_tests() =>
        Found.None(
            Found
                .OnePerModule(Repository.Projects.Where(p => p.IsSource), "source projects")
                .SelectMany(p =>
                    p.References.Where(r => !r.StartsWith("src/", StringComparison.Ordinal))
                        .Select(r => $"{p.RelativePath} → {r}")
                ),
            "What ships must not hold test or bench code. Move what both need into src, or link the one file:"
        );

    [Fact]
    public void The_host_alone_references_modules()
    {
        var modules = Found.OnePerModule(
            Repository.Projects.Where(p => p.IsModule).Select(p => p.RelativePath),
            "module projects"
        );
        var host = Assert.Single(Repository.Projects, p => p.RelativePath == Host);
        Found.None(
            modules.Except(host.References),
            "The Host references every module, or it cannot run it. Add the reference to its project:"
        );
        Found.None(
            Repository
                .Projects.Where(p => p.IsSource && p != host)
                .SelectMany(p => p.References.Intersect(modules).Select(r => $"{p.RelativePath} → {r}")),
            "Only the Host puts modules together. Take the reference out and go through a port of SharedKernel:"
        );
    }

    [Fact]
    public void Tests_of_a_module_reference_no_other_module()
    {
        var tests = Found.OnePerModule(
            Repository.Modules.SelectMany(module =>
                Repository
                    .Projects.Where(p => p.RelativePath == module.TestsProject)
                    .Select(project => (Module: module, Project: project))
            ),
            "tests projects of modules"
        );
        Found.None(
            tests.SelectMany(t =>
                t.Project.References.Concat(TestProjectsBehind(t.Project))
                    .Where(r => r == Host || r.StartsWith("src/Modules/", StringComparison.Ordinal))
                    .Where(r => r != $"src/Modules/{t.Module.Name}/{t.Module.AssemblyName}.csproj")
                    .Select(r => $"{t.Project.RelativePath} → {r}")
            ),
            "Tests of a module run with that module alone, which proves that it can leave. Stub the other's port instead:"
        );
        Found.None(
            tests
                .Where(t => !t.Project.References.Any(r => r.EndsWith($"/{t.Module.AssemblyName}.csproj")))
                .Select(t => t.Project.RelativePath),
            "This tests project does not reference its own module, so it tests something else:"
        );
    }

    /// <summary>What the shared test projects that this one uses reference themselves.</summary>
    private static IEnumerable<string> TestProjectsBehind(Project project) =>
        Repository
            .Projects.Where(p => !p.IsSource && project.References.Contains(p.RelativePath))
            .SelectMany(p => p.References.Concat(TestProjectsBehind(p)));
}
