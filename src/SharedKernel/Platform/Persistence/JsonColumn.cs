using System.Text.Json;
using DeAn06.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DeAn06.Platform.Persistence;

/// <summary>A property kept as `jsonb`, compared by what it says.</summary>
public static class JsonColumn
{
    public static void Map<TValue>(PropertyBuilder<TValue> property)
    {
        property.HasColumnType("jsonb");
        property.HasConversion(new Converter<TValue>(), new Comparer<TValue>());
    }

    /// <summary>The same for a property whose type is known at run time alone.</summary>
    public static void Map(ComplexTypePropertyBuilder property, Type value)
    {
        property.HasColumnType("jsonb");
        property.HasConversion(
            (ValueConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(value))!,
            (ValueComparer)Activator.CreateInstance(typeof(Comparer<>).MakeGenericType(value))!
        );
    }

    private static string Text<TValue>(TValue value) => JsonSerializer.Serialize(value, KernelJson.Options);

    private static TValue Value<TValue>(string text) => JsonSerializer.Deserialize<TValue>(text, KernelJson.Options)!;

    private sealed class Converter<TValue>()
        : ValueConverter<TValue, string>(value => Text(value), text => Value<TValue>(text));

    private sealed class Comparer<TValue>()
        : ValueComparer<TValue>(
            (a, b) => Text(a) == Text(b),
            value => Text(value).GetHashCode(),
            value => Value<TValue>(Text(value))
        );
}
