using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.xUnitV3;
using DeAn06.Architecture.Tests.Discovery;
using Assembly = System.Reflection.Assembly;

namespace DeAn06.Architecture.Tests.Kernel;

/// <summary>The libraries under the modules stand one on another, and so do the namespaces in each.</summary>
public sealed class LayerTests
{
    private static readonly string[] Frameworks =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.AspNetCore",
        "Npgsql",
        "FastEndpoints",
        "Ardalis",
    ];

    [Fact]
    public void The_first_kernel_needs_no_framework()
    {
        var needed = Names(Assemblies.Kernels[0]);
        Assert.Contains("System.Runtime", needed);
        Found.None(
            needed.Where(name => Frameworks.Any(frame => name.StartsWith(frame, StringComparison.Ordinal))),
            "SharedKernel holds ports, value types and words. What serves the web or stores rows belongs to Platform:"
        );
    }

    [Fact]
    public void A_kernel_sees_only_those_before_it()
    {
        Assert.Equal(3, Assemblies.Kernels.Count);
        Found.None(
            Assemblies.Kernels.SelectMany(
                (kernel, place) =>
                    Names(kernel)
                        .Where(name => name.StartsWith("DeAn06.", StringComparison.Ordinal))
                        .Except(Assemblies.Kernels.Take(place).Select(NameOf))
                        .Select(name => $"{NameOf(kernel)} → {name}")
            ),
            "SharedKernel, Platform, Reporting: each stands on those before it. Move the type down, or ask through a port:"
        );
    }

    [Fact]
    public void A_library_sees_nothing_of_ours_and_no_framework()
    {
        Assert.Equal(2, Assemblies.Libraries.Count);
        Found.None(
            Assemblies.Libraries.SelectMany(library =>
                Names(library)
                    .Where(name =>
                        Frameworks.Append("DeAn06").Any(not => name.StartsWith(not, StringComparison.Ordinal))
                    )
                    .Select(name => $"{NameOf(library)} → {name}")
            ),
            "Decree30 and Spreadsheets know how a file is made, and nothing of filings, the web or a database:"
        );
    }

    [Fact]
    public void A_module_references_no_more_of_the_kernels_than_it_uses() =>
        Found.None(
            Found
                .OnePerModule(Assemblies.Modules, "module assemblies")
                .Select(module => (Name: NameOf(module), Used: Names(module), Referenced: KernelsOf(module)))
                .Where(module => !module.Used.Contains(module.Referenced[^1]))
                .Select(module => $"{module.Name} → {module.Referenced[^1]}"),
            "A module without figures stands on SharedKernel and Platform alone. Reference the kernel before this one:"
        );

    [Fact]
    public void No_namespaces_of_a_kernel_need_each_other()
    {
        foreach (var kernel in Assemblies.Kernels.Select(NameOf))
        {
            var slices = new SliceRuleCreator();
            slices.SetSliceAssignment(new SliceAssignment(type => SliceOf(type, kernel), kernel));
            var given = new GivenSlices(slices);
            Assert.True(given.GetObjects(Assemblies.Architecture).Count(slice => slice.Types.Any()) > 2, kernel);
            given.Should().BeFreeOfCycles().Check(Assemblies.Architecture);
        }
    }

    private static SliceIdentifier SliceOf(IType type, string kernel) =>
        type.Namespace.FullName.StartsWith(kernel + ".", StringComparison.Ordinal)
            ? SliceIdentifier.Of(type.Namespace.FullName)
            : SliceIdentifier.Ignore();

    /// <summary>In their order, by the project's references and what those bring along.</summary>
    private static string[] KernelsOf(Assembly module)
    {
        var project = Assert.Single(Repository.Projects, project => project.Name == NameOf(module));
        var direct = project.References.Select(path => Path.GetFileNameWithoutExtension(path)).ToArray();
        return [.. Assemblies.Kernels.Select(NameOf).Where(direct.Contains)];
    }

    private static string[] Names(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!)];

    private static string NameOf(Assembly assembly) => assembly.GetName().Name!;
}
