using System.Globalization;
using System.Xml;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Exchange.Adx;

/// <summary>
/// Aggregate Data Exchange (IHE QRPH ADX, ISO 8601 periods): a group a unit or station and section (`dataSet`), a `dataValue` a line. What
/// is no number stands in an annotation; lists of records have no place in it, their counts do.
/// </summary>
internal static class AdxDocument
{
    public const string Namespace = "urn:ihe:qrph:adx:2015";
    public const string ContentType = "application/xml";

    /// <summary>`2023-06-15/P30D`: from the first day, so many days.</summary>
    public static string PeriodOf(ReportingPeriod period) =>
        string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM-dd}/P{period.Days}D");

    public static async Task BeginAsync(XmlWriter xml, DateTimeOffset exported)
    {
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "adx", Namespace);
        await xml.WriteAttributeStringAsync(
            null,
            "exported",
            null,
            exported.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
    }

    public static async Task EndAsync(XmlWriter xml)
    {
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    /// <summary>Nothing where every line is blank.</summary>
    public static async Task WriteAsync(
        XmlWriter xml,
        string unit,
        ReportingPeriod period,
        string section,
        LineSet lines,
        IFigures figures
    )
    {
        var given = lines.Asked.Where(line => line is not RegisterLine && !line.IsBlank(figures)).ToArray();
        if (given.Length == 0)
        {
            return;
        }

        await xml.WriteStartElementAsync(null, "group", Namespace);
        await xml.WriteAttributeStringAsync(null, "orgUnit", null, unit);
        await xml.WriteAttributeStringAsync(null, "period", null, PeriodOf(period));
        await xml.WriteAttributeStringAsync(null, "dataSet", null, section);
        foreach (var line in given)
        {
            await xml.WriteStartElementAsync(null, "dataValue", Namespace);
            await xml.WriteAttributeStringAsync(null, "dataElement", null, line.Name);
            await xml.WriteAttributeStringAsync(null, "value", null, Value(line, figures));
            if (line is TextLine text)
            {
                await xml.WriteElementStringAsync(null, "annotation", Namespace, text.Of(figures)!);
            }

            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    /// <summary>The standard wants a number in every value: of a text it is 0, and the annotation says the text.</summary>
    private static string Value(Line line, IFigures figures) =>
        line is NumberLine number ? number.Of(figures)!.Value.ToString(CultureInfo.InvariantCulture) : "0";
}
