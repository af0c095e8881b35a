using System.Collections.Concurrent;
using System.Reflection;

namespace DeAn06.Reporting.Figures;

/// <summary>
/// Reads and writes one number of a record: a delegate to the property's own accessor, since a list of filings reads thousands and
/// reflection boxes each.
/// </summary>
internal sealed class LineValue
{
    private static readonly ConcurrentDictionary<PropertyInfo, LineValue> Known = [];
    private readonly Func<IFigures, decimal?> read;
    private readonly Action<IFigures, decimal?>? write;

    private LineValue(Func<IFigures, decimal?> read, Action<IFigures, decimal?>? write) =>
        (this.read, this.write) = (read, write);

    /// <summary>The same object for the same property: lines that hold it are equal by it.</summary>
    public static LineValue Of(PropertyInfo property) => Known.GetOrAdd(property, Make);

    private static LineValue Make(PropertyInfo property)
    {
        var of =
            property.PropertyType == typeof(long?) ? nameof(OfCount)
            : property.PropertyType == typeof(decimal?) ? nameof(OfDecimal)
            : throw new InvalidOperationException(
                $"{property.Name} holds {property.PropertyType.Name}, which is no number."
            );
        return (LineValue)
            typeof(LineValue)
                .GetMethod(of, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(property.DeclaringType!)
                .Invoke(null, [property])!;
    }

    public decimal? Of(IFigures figures) => read(figures);

    /// <exception cref="InvalidOperationException">A computed value has none to put.</exception>
    public void Put(IFigures figures, decimal? value) =>
        (write ?? throw new InvalidOperationException("A computed value follows from the lines."))(figures, value);

    private static LineValue OfCount<T>(PropertyInfo property)
    {
        var get = property.GetMethod!.CreateDelegate<Func<T, long?>>();
        var put = property.SetMethod?.CreateDelegate<Action<T, long?>>();
        return new(figures => get((T)figures), put is null ? null : (figures, value) => put((T)figures, (long?)value));
    }

    private static LineValue OfDecimal<T>(PropertyInfo property)
    {
        var get = property.GetMethod!.CreateDelegate<Func<T, decimal?>>();
        var put = property.SetMethod?.CreateDelegate<Action<T, decimal?>>();
        return new(figures => get((T)figures), put is null ? null : (figures, value) => put((T)figures, value));
    }
}
