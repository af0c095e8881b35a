using System.Globalization;
using System.Text.Json;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Totals;

/// <summary>Names of a section's tables and columns from the model, for what LINQ cannot say; rows come back as JSON by line.</summary>
internal static class SectionSql
{
    public static string TableOf<T>(this FilingTables<T> db, Type entity)
        where T : class, IFigures, new()
    {
        var type = db.Model.FindEntityType(entity)!;
        return $"\"{type.GetSchema()}\".\"{type.GetTableName()}\"";
    }

    /// <summary>The same in `figures` and in `station_figures`.</summary>
    public static string ColumnOf<T>(this FilingTables<T> db, NumberLine line)
        where T : class, IFigures, new()
    {
        var row = db.Model.FindEntityType(typeof(FiguresRow<T>))!;
        var values = row.FindComplexProperty(nameof(FiguresRow<>.Values))!.ComplexType;
        return $"\"{values.FindProperty(line.Property.Name)!.GetColumnName()}\"";
    }

    /// <summary>The value of a line or derived value as a query calls it; a line may be named as a column of filings is (`late`).</summary>
    public static string Named(string name) => $"\"v_{name}\"";

    /// <summary>A line that the row does not hold is blank.</summary>
    public static IFigures Read(this LineSet lines, JsonElement row) =>
        lines.Make(line =>
            row.TryGetProperty(line.Name, out var value) && value.ValueKind == JsonValueKind.Number
                ? decimal.Parse(value.GetRawText(), CultureInfo.InvariantCulture)
                : null
        );
}
