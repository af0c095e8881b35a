using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.xUnitV3;
using DeAn06.Architecture.Tests.Discovery;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace DeAn06.Architecture.Tests.Code;

/// <summary>The walls between modules, type by type: fields, signatures, attributes and what method bodies call.</summary>
public sealed class ModuleWallTests
{
    [Fact]
    public void No_module_depends_on_another()
    {
        foreach (var module in Found.OnePerModule(Assemblies.Modules, "module assemblies"))
        {
            var others = Assemblies.Modules.Where(other => other != module).ToArray();
            Of(module)
                .Should()
                .NotDependOnAny(Of(others[0], others[1..]))
                .Because("a module asks another through a port of SharedKernel, and hears of it by events")
                .Check(Assemblies.Architecture);
        }
    }

    [Fact]
    public void No_module_depends_on_the_host()
    {
        foreach (var module in Found.OnePerModule(Assemblies.Modules, "module assemblies"))
        {
            Of(module)
                .Should()
                .NotDependOnAny(Of(Assemblies.Host))
                .Because("the Host puts modules together; what a module needs of it comes by IModule.AddServices")
                .Check(Assemblies.Architecture);
        }
    }

    [Fact]
    public void Kernels_and_libraries_depend_on_no_module()
    {
        var modules = Found.OnePerModule(Assemblies.Modules, "module assemblies").ToArray();
        Of(Assemblies.Kernels[0], [.. Assemblies.Kernels.Skip(1), .. Assemblies.Libraries])
            .Should()
            .NotDependOnAny(Of(modules[0], [.. modules[1..], Assemblies.Host]))
            .Because("the kernels are what all modules stand on: give SharedKernel a port that the module implements")
            .Check(Assemblies.Architecture);
    }

    [Fact]
    public void Each_module_is_a_slice_that_no_other_needs()
    {
        var slices = Slices().GetObjects(Assemblies.Architecture).Where(slice => slice.Types.Any()).ToArray();
        Assert.Equal(
            Found.OnePerModule(Repository.Modules, "module folders").Select(m => m.Name).Order(),
            slices.Select(slice => slice.Description).Order()
        );
        Slices().Should().NotDependOnEachOther().Check(Assemblies.Architecture);
    }

    /// <summary>
    /// `DeAn06.Modules.(*)` with all beneath it. The library's own patterns make each inner namespace a slice of its own, or
    /// leave the outermost types out.
    /// </summary>
    private static GivenSlices Slices()
    {
        var slices = new SliceRuleCreator();
        slices.SetSliceAssignment(new SliceAssignment(SliceOf, "modules"));
        return new GivenSlices(slices);
    }

    private static SliceIdentifier SliceOf(IType type) =>
        type.Namespace.FullName.Split('.') is ["DeAn06", "Modules", var module, ..]
            ? SliceIdentifier.Of(module)
            : SliceIdentifier.Ignore();

    /// <summary>The types of these assemblies; some, or a rule about them would hold by itself.</summary>
    private static GivenTypesConjunction Of(Assembly assembly, params Assembly[] more)
    {
        var types = Types().That().ResideInAssembly(assembly, more);
        Assert.NotEmpty(types.GetObjects(Assemblies.Architecture));
        return types;
    }
}
