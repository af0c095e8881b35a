using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.SharedKernel.Specifications;

/// <summary>A query with a name. Stands in for Ardalis.Specification, in its vocabulary (docs/adr/0004).</summary>
public abstract class Specification<T>
    where T : class
{
    /// <summary>Where a specification's constructor says what it asks for.</summary>
    protected SpecificationBuilder<T> Query { get; } = new();

    internal IQueryable<T> Apply(IQueryable<T> source) => Query.Steps.Aggregate(source, (query, step) => step(query));
}

/// <summary>What a specification may say.</summary>
public sealed class SpecificationBuilder<T>
    where T : class
{
    internal List<Func<IQueryable<T>, IQueryable<T>>> Steps { get; } = [];

    public SpecificationBuilder<T> Where(Expression<Func<T, bool>> criteria) => Add(q => q.Where(criteria));

    public SpecificationBuilder<T> Include<TProperty>(Expression<Func<T, TProperty>> path) => Add(q => q.Include(path));

    public SpecificationBuilder<T> OrderBy<TKey>(Expression<Func<T, TKey>> key) => Add(q => q.OrderBy(key));

    public SpecificationBuilder<T> OrderByDescending<TKey>(Expression<Func<T, TKey>> key) =>
        Add(q => q.OrderByDescending(key));

    public SpecificationBuilder<T> ThenBy<TKey>(Expression<Func<T, TKey>> key) =>
        Add(q => ((IOrderedQueryable<T>)q).ThenBy(key));

    public SpecificationBuilder<T> Take(int count) => Add(q => q.Take(count));

    public SpecificationBuilder<T> AsNoTracking() => Add(q => q.AsNoTracking());

    private SpecificationBuilder<T> Add(Func<IQueryable<T>, IQueryable<T>> step)
    {
        Steps.Add(step);
        return this;
    }
}

/// <summary>Applies a specification to a set, as the library's EF package does.</summary>
public static class SpecificationExtensions
{
    public static IQueryable<T> WithSpecification<T>(this IQueryable<T> source, Specification<T> specification)
        where T : class => specification.Apply(source);
}
