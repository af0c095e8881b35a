using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DeAn06.Reporting.Writing;

/// <summary>One column of a table that takes rows in batches.</summary>
/// <param name="Type">Of the server: `jsonb`.</param>
/// <param name="Provided">Type of what is sent.</param>
/// <param name="Read">What an entity has for it, as the server takes it.</param>
internal sealed record BatchColumn(string Name, string Type, Type Provided, bool IsKey, Func<object, object?> Read)
{
    /// <param name="property">Of the entity, or of a complex value within it.</param>
    /// <param name="raw">What it is in the entity.</param>
    public static BatchColumn Of(IProperty property, bool isKey, Func<object, object?> raw)
    {
        var mapping = property.GetRelationalTypeMapping();
        var converter = mapping.Converter;
        var provided = converter?.ProviderClrType ?? property.ClrType;
        var canBeNull = property.IsNullable && provided.IsValueType && Nullable.GetUnderlyingType(provided) is null;
        return new BatchColumn(
            property.GetColumnName(),
            mapping.StoreType,
            canBeNull ? typeof(Nullable<>).MakeGenericType(provided) : provided,
            isKey,
            converter is null ? raw : entity => converter.ConvertToProvider(raw(entity))
        );
    }
}
