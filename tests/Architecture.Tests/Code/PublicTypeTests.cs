using System.Reflection;
using DeAn06.Architecture.Tests.Discovery;
using DeAn06.SharedKernel.Modules;

namespace DeAn06.Architecture.Tests.Code;

/// <summary>A module has one public face.</summary>
public sealed class PublicTypeTests
{
    [Fact]
    public void A_module_shows_its_module_class_and_nothing_else() =>
        Found.None(
            Found
                .OnePerModule(Assemblies.Modules, "module assemblies")
                .SelectMany(module => Shown(module).Where(t => !typeof(IModule).IsAssignableFrom(t)))
                .Select(type => type.FullName!),
            "Everything in a module is internal but its IModule class. Make it internal, or, if others need it, a port of SharedKernel:"
        );

    [Fact]
    public void A_module_has_exactly_one_sealed_module_class() =>
        Found.None(
            Found
                .OnePerModule(Assemblies.Modules, "module assemblies")
                .Select(module => (module, faces: Shown(module).Where(typeof(IModule).IsAssignableFrom).ToArray()))
                .Where(m => m.faces is not [{ IsSealed: true }])
                .Select(m => $"{m.module.GetName().Name}: {string.Join(", ", m.faces.Select(t => t.Name))}"),
            "A module has one `public sealed class …Module : IModule`:"
        );

    [Fact]
    public void A_modules_internal_classes_are_sealed() =>
        Found.None(
            Found
                .OnePerModule(Assemblies.Modules, "module assemblies")
                .SelectMany(module =>
                    module
                        .GetTypes()
                        .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && IsWritten(type))
                        .Where(type => module.GetTypes().All(other => other.BaseType != type))
                )
                .Select(type => type.FullName!),
            "Nothing derives from this class: seal it:"
        );

    /// <summary>EF writes its migrations public.</summary>
    private static IEnumerable<Type> Shown(Assembly module) => module.GetExportedTypes().Where(IsWritten);

    private static bool IsWritten(Type type) =>
        type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) == false && !type.Name.Contains('<');
}
