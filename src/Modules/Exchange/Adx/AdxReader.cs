using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using DeAn06.Modules.Exchange.Imports;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Sections;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Adx;

/// <summary>Reads ADX into drafts of one unit's report. A section with lists of records is not brought in: ADX cannot hold them.</summary>
internal sealed class AdxReader(UnitReport report)
{
    private static readonly XNamespace Adx = AdxDocument.Namespace;

    private readonly List<LineError> errors = [];
    private readonly Dictionary<string, JsonObject> own = [];
    private readonly Dictionary<string, Dictionary<string, JsonObject>> stations = [];

    public Outcome<List<(string Section, SectionImport Import)>> Read(byte[] body, CancellationToken ct)
    {
        XElement? root;
        try
        {
            root = Parse(body, ct).Root;
        }
        catch (XmlRefusedException refused)
        {
            return Refused.Malformed(
                $"Tài liệu ADX {refused.Message} nên không đọc được. Chưa ghi gì; kiểm tra lại rồi gửi lại.",
                []
            );
        }
        catch (XmlException broken)
        {
            return Refused.Malformed(
                $"Nội dung gửi lên không phải XML hợp lệ (dòng {Math.Max(1, broken.LineNumber)}, vị trí {Math.Max(1, broken.LinePosition)}). Chưa ghi gì; kiểm tra lại rồi gửi lại.",
                []
            );
        }

        if (root?.Name != Adx + "adx")
        {
            return Refused.Malformed(
                $"Nội dung gửi lên không phải tài liệu ADX (phần tử adx của {AdxDocument.Namespace}). Chưa ghi gì; kiểm tra lại rồi gửi lại.",
                []
            );
        }

        foreach (var group in root.Elements(Adx + "group").TakeWhile(_ => errors.Count < FiguresReader.MostErrors))
        {
            ReadGroup(group);
        }

        if (errors.Count == 0 && own.Count + stations.Count == 0)
        {
            errors.Add(new("group", "blank", "Tài liệu chưa có nhóm số liệu (group) nào."));
        }

        return errors.Count == 0
            ? own
                .Keys.Union(stations.Keys)
                .Select(section => (section, new SectionImport(Draft(section), null)))
                .ToList()
            : Refused.Malformed("Tài liệu ADX chưa đúng; chưa ghi gì. Sửa các chỗ nêu dưới đây rồi gửi lại.", errors);
    }

    /// <summary>Streamed through the limits first: what is built of it then is small and shallow.</summary>
    private static XDocument Parse(byte[] body, CancellationToken ct)
    {
        new BoundedXml(XmlLimits.Adx).Walk(new MemoryStream(body, writable: false), visit: null, ct);
        using var text = new StreamReader(new MemoryStream(body, writable: false));
        return XDocument.Load(text);
    }

    private void ReadGroup(XElement group)
    {
        var (unit, section) = ((string?)group.Attribute("orgUnit"), (string?)group.Attribute("dataSet"));
        if ((string?)group.Attribute("period") is var period && period != AdxDocument.PeriodOf(report.Period))
        {
            Refuse(
                section,
                "otherPeriod",
                $"period là “{Excerpt.Of(period)}”, phải là “{AdxDocument.PeriodOf(report.Period)}” (kỳ {report.Period.Name})."
            );
            return;
        }

        if (report.Owed.FirstOrDefault(owed => owed.Section.Name == section) is not { } shape)
        {
            Refuse(
                section,
                "unknownSection",
                $"dataSet “{Excerpt.Of(section)}” không phải nội dung mà đơn vị báo cáo trong kỳ này."
            );
            return;
        }

        if (shape.Set.Registers.Count > 0)
        {
            Refuse(
                section,
                "hasRegisters",
                $"mục {shape.Section.Number} có danh mục phải kê, ADX không chứa được. Nhập mục này trên hệ thống, bằng Excel hoặc JSON."
            );
            return;
        }

        var values = ReadValues(group, shape);
        var isOwn = unit == report.Facility.Code;
        if (!(isOwn ? own : StationsOf(shape.Section.Name)).TryAdd(isOwn ? shape.Section.Name : unit ?? "", values))
        {
            Refuse(section, "duplicate", $"đơn vị “{Excerpt.Of(unit)}” có hai nhóm số liệu. Giữ lại một.");
        }
    }

    private JsonObject ReadValues(XElement group, SectionShape shape)
    {
        var values = new JsonObject();
        foreach (var given in group.Elements(Adx + "dataValue").TakeWhile(_ => errors.Count < FiguresReader.MostErrors))
        {
            var (name, value) = ((string?)given.Attribute("dataElement") ?? "", (string?)given.Attribute("value"));
            if (values.ContainsKey(name))
            {
                Refuse(shape.Section.Name, "duplicate", $"dòng “{Excerpt.Of(name)}” có hai giá trị. Giữ lại một.");
            }
            else if (shape.Set.Find(name) is TextLine)
            {
                values[name] = (string?)given.Element(Adx + "annotation");
            }
            else if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                values[name] = number;
            }
            else
            {
                Refuse(
                    shape.Section.Name,
                    "wrongType",
                    $"dòng “{Excerpt.Of(name)}” có giá trị “{Excerpt.Of(value)}”, không phải số."
                );
            }
        }

        return values;
    }

    private Dictionary<string, JsonObject> StationsOf(string section) =>
        stations.TryGetValue(section, out var known) ? known : stations[section] = [];

    private JsonElement Draft(string section)
    {
        var draft = new JsonObject { ["figures"] = own.GetValueOrDefault(section) ?? [] };
        if (stations.TryGetValue(section, out var given))
        {
            draft["stations"] = new JsonArray([
                .. given.Select(station => new JsonObject { ["station"] = station.Key, ["figures"] = station.Value }),
            ]);
        }

        return JsonSerializer.SerializeToElement(draft);
    }

    private void Refuse(string? section, string code, string message) =>
        errors.Add(new(section, code, $"Nhóm “{Excerpt.Of(section)}”: {message}"));
}
