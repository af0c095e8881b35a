using DeAn06.PublicApi.Tests;
using DeAn06.PublicApi.Tests.Contract;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Running))]
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: TestCollectionOrderer(typeof(FuzzLast))]

namespace DeAn06.PublicApi.Tests;

/// <summary>The product that all tests of this assembly ask, one after the other.</summary>
public sealed class Running : IAsyncLifetime
{
    public Product Product { get; private set; } = null!;

    public People People { get; private set; } = null!;

    public ApiDocument Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Product = await Product.StartAsync(TestContext.Current.CancellationToken);
        People = await People.ComeAsync(Product);
        Api = await ApiDocument.ReadAsync(People["admin"].Client);
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}

/// <summary>What the fuzz leaves is not what the matrices expect.</summary>
internal sealed class FuzzLast : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections.OrderBy(tests =>
                tests.TestCollectionDisplayName.Contains("Fuzz", StringComparison.Ordinal)
            ),
        ];
}
