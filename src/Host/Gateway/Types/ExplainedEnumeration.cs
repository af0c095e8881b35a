using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>An enumeration of which each value says what it means; one that does not stops the start.</summary>
internal abstract class ExplainedEnumeration<T> : EnumerationGraphType<T>
    where T : struct, Enum
{
    protected ExplainedEnumeration(IReadOnlyDictionary<T, string> meanings)
    {
        Name = typeof(T).Name;
        foreach (var value in Values)
        {
            value.Description = meanings[(T)value.Value!];
        }
    }
}
