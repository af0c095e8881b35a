using ArchUnitNET.xUnitV3;
using DeAn06.Architecture.Tests.Discovery;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace DeAn06.Architecture.Tests.Code;

/// <summary>The GraphQL engine can be changed: one namespace of the Host knows it.</summary>
public sealed class GraphQLTests
{
    private const string Engine = @"^(GraphQL|GraphQLParser|HotChocolate)(\.|$)";
    private const string Gateway = @"^DeAn06\.Host\.Gateway(\.|$)";

    [Fact]
    public void The_gateway_alone_knows_the_engine()
    {
        Assert.NotEmpty(Types().That().ResideInNamespaceMatching(Gateway).GetObjects(Assemblies.Architecture));
        Assert.NotEmpty(Types(true).That().ResideInNamespaceMatching(Engine).GetObjects(Assemblies.Architecture));
        Types()
            .That()
            .DoNotResideInNamespaceMatching(Gateway)
            .Should()
            .NotDependOnAny(Types(true).That().ResideInNamespaceMatching(Engine))
            .Because("only src/Host/Gateway may know the GraphQL engine: put what speaks GraphQL there")
            .Check(Assemblies.Architecture);
    }

    [Fact]
    public void No_module_knows_the_engine()
    {
        foreach (var module in Found.OnePerModule(Assemblies.Modules, "module assemblies"))
        {
            Types()
                .That()
                .ResideInAssembly(module)
                .Should()
                .NotDependOnAny(Types(true).That().ResideInNamespaceMatching(Engine))
                .Because("a module answers the read ports of SharedKernel; the gateway serves them as GraphQL")
                .Check(Assemblies.Architecture);
        }
    }
}
