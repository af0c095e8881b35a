using System.Reflection;
using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Platform.Persistence;

/// <summary>
/// Applies a specification to a set. Stands in for Ardalis.Specification.EntityFrameworkCore, whose names it keeps (docs/adr/0023):
/// the library's own evaluators for Where, OrderBy and Take, and ours for Include and AsNoTracking. The steps run in this order,
/// whatever the order in which they were written.
/// </summary>
public static class SpecificationQueries
{
    private static readonly MethodInfo IncludeMethod = typeof(EntityFrameworkQueryableExtensions)
        .GetMethods()
        .Single(m =>
            m.Name == nameof(EntityFrameworkQueryableExtensions.Include) && m.GetGenericArguments().Length == 2
        );

    /// <exception cref="NotSupportedException">The specification says something that no evaluator here reads.</exception>
    public static IQueryable<T> WithSpecification<T>(this IQueryable<T> source, ISpecification<T> specification)
        where T : class
    {
        RefuseWhatIsNotRead(specification);
        var query = WhereEvaluator.Instance.GetQuery(source, specification);
        foreach (var path in specification.IncludeExpressions)
        {
            query = Include(query, path);
        }

        query = OrderEvaluator.Instance.GetQuery(query, specification);
        query = PaginationEvaluator.Instance.GetQuery(query, specification);
        return specification.AsNoTracking ? query.AsNoTracking() : query;
    }

    private static IQueryable<T> Include<T>(IQueryable<T> query, IncludeExpressionInfo path)
        where T : class =>
        (IQueryable<T>)
            IncludeMethod
                .MakeGenericMethod(typeof(T), path.LambdaExpression.ReturnType)
                .Invoke(null, [query, path.LambdaExpression])!;

    private static void RefuseWhatIsNotRead<T>(ISpecification<T> specification)
    {
        if (
            specification.IncludeExpressions.Any(path => path.Type != IncludeTypeEnum.Include)
            || specification.IncludeStrings.Any()
            || specification.SearchCriterias.Any()
            || specification.QueryTags.Any()
            || specification.AsTracking
            || specification.AsNoTrackingWithIdentityResolution
            || specification.AsSplitQuery
            || specification.IgnoreQueryFilters
            || specification.IgnoreAutoIncludes
        )
        {
            throw new NotSupportedException($"{specification.GetType()} says more than SpecificationQueries reads.");
        }
    }
}
