using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DeAn06.Host.Gateway;
using DeAn06.Host.Gateway.Limits;
using DeAn06.Host.Web;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>What is kept of queries, and that those which are meant to pass do.</summary>
public sealed partial class GatewayDocumentsTests(GatewayFixture fixture)
{
    private static readonly string Root = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../..")
    );

    [Fact]
    public void What_is_kept_has_a_bound_in_bytes()
    {
        using var documents = new GatewayDocuments();
        for (var i = 0; i < 1_000; i++)
        {
            documents.Keep(
                documents.Read($"{{ a{i}: now {string.Concat(Enumerable.Range(0, 400).Select(j => $"b{j}: now "))} }}")
            );
            Assert.InRange(documents.Bytes, 1, GatewayDocuments.MostBytes);
        }
    }

    [Fact]
    public void What_is_kept_is_read_once()
    {
        using var documents = new GatewayDocuments();
        var first = documents.Read("{ now }");
        Assert.NotSame(first, documents.Read("{ now }"));

        documents.Keep(first);
        Assert.Same(first, documents.Read("{ now }"));
        documents.Keep(first);
        Assert.Equal(first.Bytes, documents.Bytes);
    }

    [Fact]
    public void What_was_refused_or_only_read_or_is_long_leaves_nothing()
    {
        using var documents = new GatewayDocuments();
        foreach (var (query, _) in HostileQueries.All.Values)
        {
            Assert.ThrowsAny<ExecutionError>(() =>
            {
                var document = documents.Read(query);
                QueryPrice.Check(Schema, document.Parsed, Inputs.Empty);
            });
        }

        documents.Read("{ nosuch }");
        documents.Keep(documents.Read("{ now } #" + new string('x', GatewayDocuments.LongestKept)));
        Assert.Equal(0, documents.Bytes);
    }

    [Fact]
    public void Every_document_of_the_UI_passes_with_the_most_that_it_asks()
    {
        var web = new WebFolder(Path.Combine(Root, "src/Web"));
        Assert.True(
            File.Exists(web.Documents),
            "The UI is not built: run `npm ci && npm run build` in src/Web, as ./test does."
        );
        var documents = PersistedDocuments.Load(web).All.Select(document => document.Read()).ToArray();
        Assert.True(documents.Length > 20);
        Assert.All(documents, document => QueryPrice.Check(Schema, document.Parsed, MostOf(document.Parsed)));
        Assert.DoesNotContain(documents, document => document.AsksSchema);
    }

    [Fact]
    public void Every_query_of_the_README_passes()
    {
        var queries = Query().Matches(File.ReadAllText(Path.Combine(Root, "README.md")));
        Assert.NotEmpty(queries);
        using var documents = new GatewayDocuments();
        Assert.All(
            queries,
            query => QueryPrice.Check(Schema, documents.Read(query.Groups[1].Value).Parsed, Inputs.Empty)
        );
    }

    private ISchema Schema => fixture.Host.Services.GetRequiredService<ISchema>();

    /// <summary>The largest pages, the longest trends, and no filter where it may be left out.</summary>
    private static Inputs MostOf(GraphQLDocument document) =>
        document
            .Definitions.OfType<GraphQLOperationDefinition>()
            .SelectMany(operation => operation.Variables ?? Enumerable.Empty<GraphQLVariableDefinition>())
            .Where(variable => variable.Type is GraphQLNonNullType)
            .ToDictionary(
                variable => variable.Variable.Name.StringValue,
                object? (variable) =>
                    (((GraphQLNonNullType)variable.Type).Type as GraphQLNamedType)?.Name.StringValue == "Int"
                        ? 500
                        : "x"
            )
            .ToInputs();

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("query=({.*?})'", RegexOptions.Singleline)]
    private static partial Regex Query();
}
