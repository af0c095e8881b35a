using ArchUnitNET.xUnitV3;
using DeAn06.Architecture.Tests.Discovery;
using DeAn06.Reporting.Writing;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace DeAn06.Architecture.Tests.Code;

/// <summary>What is printed of figures never changes them: files and systems write filings through one module.</summary>
public sealed class WritingTests
{
    [Fact]
    public void Official_documents_write_no_filings()
    {
        var writing = Types().That().ResideInNamespace(typeof(ISectionFilings).Namespace!);
        Assert.NotEmpty(writing.GetObjects(Assemblies.Architecture));
        Types()
            .That()
            .ResideInAssembly(ModuleOf("OfficialDocuments"))
            .Should()
            .NotDependOnAny(writing)
            .Because("a document says what was filed. What brings figures in belongs to Exchange")
            .Check(Assemblies.Architecture);
    }

    /// <summary>Or the rule above would hold though it no longer saw who writes.</summary>
    [Fact]
    public void Exchange_writes_them() =>
        Assert.Contains(
            Types().That().ResideInAssembly(ModuleOf("Exchange")).GetObjects(Assemblies.Architecture),
            type => type.Dependencies.Any(to => to.Target.FullName == typeof(ISectionFilings).FullName)
        );

    private static Assembly ModuleOf(string name) =>
        Assert.Single(Assemblies.Modules, module => module.GetName().Name == $"DeAn06.Modules.{name}");
}
