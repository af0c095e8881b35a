using System.Reflection;
using System.Runtime.CompilerServices;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Projects;

/// <summary>Internal means internal, whether it is opened in a project file or in code.</summary>
public sealed class InternalsTests
{
    [Fact]
    public void A_module_shows_its_internals_to_its_own_tests_alone() =>
        Found.None(
            Found
                .OnePerModule(Assemblies.Modules, "module assemblies")
                .SelectMany(module =>
                    FriendsOf(module)
                        .Where(friend => friend != module.GetName().Name + ".Tests")
                        .Select(friend => $"{module.GetName().Name} → {friend}")
                ),
            "InternalsVisibleTo of a module may name its own tests project only. Test through HTTP, or move the test there:"
        );

    [Fact]
    public void A_kernel_shows_its_internals_to_its_own_tests_alone() =>
        Found.None(
            Assemblies.Kernels.SelectMany(kernel =>
                FriendsOf(kernel)
                    .Where(friend => friend != "DeAn06.SharedKernel.Tests")
                    .Select(friend => $"{kernel.GetName().Name} → {friend}")
            ),
            "What modules, Host and the next kernel may use of a kernel is public and stands in its snapshot. Take InternalsVisibleTo out:"
        );

    [Fact]
    public void A_library_shows_its_internals_to_its_own_tests_alone() =>
        Found.None(
            Assemblies.Libraries.SelectMany(library =>
                FriendsOf(library)
                    .Where(friend => friend != library.GetName().Name + ".Tests")
                    .Select(friend => $"{library.GetName().Name} → {friend}")
            ),
            "What modules may use of a library is public and stands in its snapshot. Take InternalsVisibleTo out:"
        );

    private static IEnumerable<string> FriendsOf(Assembly assembly) =>
        assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => new AssemblyName(a.AssemblyName).Name!);
}
