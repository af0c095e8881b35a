using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DeAn06.SharedKernel.Persistence;

/// <summary>A property kept as `jsonb`, compared by what it says.</summary>
internal static class JsonColumn
{
    public static void Map<TValue>(PropertyBuilder<TValue> property)
    {
        property.HasColumnType("jsonb");
        property.HasConversion(
            value => Text(value),
            text => JsonSerializer.Deserialize<TValue>(text, KernelJson.Options)!,
            new ValueComparer<TValue>(
                (a, b) => Text(a) == Text(b),
                value => Text(value).GetHashCode(),
                value => JsonSerializer.Deserialize<TValue>(Text(value), KernelJson.Options)!
            )
        );
    }

    private static string Text<TValue>(TValue value) => JsonSerializer.Serialize(value, KernelJson.Options);
}
