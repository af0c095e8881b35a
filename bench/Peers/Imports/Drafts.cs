using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeAn06.Bench;

/// <summary>What a unit owes in the open period, as another system would send it: every number of every section without lists.</summary>
internal sealed class Drafts(IReadOnlyDictionary<string, Section> sections, int seed)
{
    private readonly Dictionary<string, List<(string Section, string? Station)>> places = [];

    public IReadOnlyCollection<string> Units => places.Keys;

    public int Filings => places.Values.Sum(unit => unit.Count(place => place.Station is null));

    public void Add(string unit, string section, string? station)
    {
        if (!places.TryGetValue(unit, out var known))
        {
            places[unit] = known = [];
        }

        known.Add((section, station));
    }

    public (JsonObject Sections, int Figures) Json(string unit)
    {
        var (all, count) = (new JsonObject(), 0);
        foreach (var section in places[unit].GroupBy(place => place.Section))
        {
            var body = new JsonObject();
            var stations = new JsonArray();
            foreach (var place in section)
            {
                var figures = new JsonObject();
                foreach (var line in sections[section.Key].Lines)
                {
                    figures[line.Name] = Value(count++);
                }

                if (place.Station is null)
                {
                    body["figures"] = figures;
                }
                else
                {
                    stations.Add(new JsonObject { ["station"] = place.Station, ["figures"] = figures });
                }
            }

            if (stations.Count > 0)
            {
                body["stations"] = stations;
            }

            all[section.Key] = body;
        }

        return (all, count);
    }

    public Sending One(string period, string unit)
    {
        var (drafts, count) = Json(unit);
        return Post($"/api/reports/{period}/{unit}/import", new JsonObject { ["sections"] = drafts }, count);
    }

    /// <summary>Many units in one request.</summary>
    public Sending Batch(string period, IEnumerable<string> units)
    {
        var (reports, count) = (new JsonArray(), 0);
        foreach (var unit in units)
        {
            var (drafts, figures) = Json(unit);
            reports.Add(new JsonObject { ["facility"] = unit, ["sections"] = drafts });
            count += figures;
        }

        return Post($"/api/reports/{period}/import", new JsonObject { ["reports"] = reports }, count);
    }

    public Sending Adx(string period, string span, string unit)
    {
        var (text, count) = (new StringBuilder("<adx xmlns=\"urn:ihe:qrph:adx:2015\">"), 0);
        foreach (var place in places[unit])
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<group orgUnit=\"{place.Station ?? unit}\" period=\"{span}\" dataSet=\"{place.Section}\">"
            );
            foreach (var line in sections[place.Section].Lines)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"<dataValue dataElement=\"{line.Name}\" value=\"{Value(count++)}\"/>"
                );
            }

            text.Append("</group>");
        }

        text.Append("</adx>");
        return new(
            HttpMethod.Post,
            $"/api/reports/{period}/{unit}/import-adx",
            Encoding.UTF8.GetBytes(text.ToString()),
            "application/xml",
            count
        );
    }

    /// <summary>Of all units: what the database must add up to.</summary>
    public decimal Sum() => Units.Sum(unit => Enumerable.Range(0, Json(unit).Figures).Sum(i => (decimal)Value(i)));

    private int Value(int place) => 10 + ((seed + (place * 7)) % 80);

    private static Sending Post(string address, JsonObject body, int figures) =>
        new(HttpMethod.Post, address, JsonSerializer.SerializeToUtf8Bytes(body), "application/json", figures);
}
