using Ardalis.Specification;
using DeAn06.Platform.Persistence;

namespace DeAn06.SharedKernel.Tests.Persistence;

public sealed class SpecificationQueriesTests
{
    private static readonly IQueryable<string> Names = new[] { "d", "b", "a", "c", "e" }.AsQueryable();

    [Fact]
    public void What_is_taken_is_taken_of_what_matches_in_its_order_whatever_the_order_of_writing() =>
        Assert.Equal(["b", "c"], Names.WithSpecification(new TakenFirst()));

    [Fact]
    public void What_nobody_here_reads_is_refused_not_dropped() =>
        Assert.Throws<NotSupportedException>(() => Names.WithSpecification(new InSeveralQueries()));

    private sealed class TakenFirst : Specification<string>
    {
        public TakenFirst() => Query.Take(2).OrderBy(name => name).Where(name => name != "a");
    }

    private sealed class InSeveralQueries : Specification<string>
    {
        public InSeveralQueries() => Query.AsSplitQuery();
    }
}
