using System.Text.Json;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Reporting.Writing;

/// <summary>Reads a draft's body. Done by hand so that every wrong line is named at once, in Vietnamese.</summary>
internal sealed class DraftReader<T>(LineSet lines)
    where T : class, IFigures, new()
{
    private static readonly string[] Malformations =
    [
        "wrongType",
        "fractional",
        "unknownLine",
        "unknownColumn",
        "duplicate",
    ];
    private readonly FiguresReader figures = new(lines);

    public async Task<Outcome<Draft<T>>> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var body = await JsonBody.BytesAsync(request, ct);
        if (JsonLimits.Check(body.Span, doublesAreTold: true) is { } problem)
        {
            return problem;
        }

        using var document = JsonDocument.Parse(body);
        return Read(document.RootElement);
    }

    public Outcome<Draft<T>> Read(JsonElement json)
    {
        var errors = new List<LineError>();
        try
        {
            var draft = Read(json, errors);
            return errors.Count == 0 && draft is not null ? draft : Refuse(errors);
        }
        catch (InvalidOperationException)
        {
            // JSON may escape half a surrogate pair, which is no text.
            return Refused.Malformed(
                "Nội dung có ký tự không đọc được (nửa ký tự Unicode). Chưa lưu gì; nhập lại phần chữ rồi gửi lại.",
                []
            );
        }
    }

    private static Problem Refuse(List<LineError> errors) =>
        errors.Any(e => Malformations.Contains(e.Code))
            ? Refused.Malformed(
                "Có giá trị không đọc được; chưa lưu gì. Sửa các dòng nêu dưới đây rồi lưu lại.",
                errors
            )
            : Refused.Invalid("Có giá trị không hợp lệ; chưa lưu gì. Sửa các dòng nêu dưới đây rồi lưu lại.", errors);

    private Draft<T>? Read(JsonElement root, List<LineError> errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new(null, "wrongType", "Nội dung phải là một đối tượng JSON có phần “figures”."));
            return null;
        }

        T? own = null;
        var stations = new List<StationDraft<T>>();
        var explanations = new List<Explanation>();
        foreach (var twice in root.EnumerateObject().GroupBy(member => member.Name).Where(g => g.Count() > 1))
        {
            errors.Add(new(twice.Key, "duplicate", $"Phần “{Excerpt.Of(twice.Key)}” có hai lần. Giữ lại một."));
        }

        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "figures":
                    own = (T?)figures.Read(member.Value, null, errors);
                    break;
                case "stations":
                    stations.AddRange(Each(member, errors, ReadStation).OfType<StationDraft<T>>());
                    break;
                case "explanations":
                    explanations.AddRange(Each(member, errors, ReadExplanation).OfType<Explanation>());
                    break;
                default:
                    errors.Add(
                        new(
                            member.Name,
                            "unknownLine",
                            $"Không có phần “{Excerpt.Of(member.Name)}”; chỉ nhận figures, stations, explanations."
                        )
                    );
                    break;
            }
        }

        if (!root.TryGetProperty("figures", out var typed) || typed.ValueKind == JsonValueKind.Null)
        {
            errors.Add(new("figures", "wrongType", "Thiếu phần số liệu “figures”."));
        }

        if (explanations.Count > TextLengths.Explanations)
        {
            errors.Add(
                new(
                    "explanations",
                    "tooMany",
                    $"Có {explanations.Count} lời giải trình; tối đa {TextLengths.Explanations}."
                )
            );
        }

        foreach (var twice in explanations.GroupBy(e => e.Check).Where(g => g.Count() > 1))
        {
            errors.Add(new("explanations", "duplicate", $"Kiểm tra “{twice.Key}” có hai lời giải trình. Giữ lại một."));
        }

        // A blank explanation takes one back.
        return own is null ? null : new Draft<T>(own, stations, [.. explanations.Where(e => e.Text.Length > 0)]);
    }

    private static IEnumerable<TItem?> Each<TItem>(
        JsonProperty member,
        List<LineError> errors,
        Func<JsonElement, List<LineError>, TItem?> read
    )
        where TItem : class
    {
        if (member.Value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (member.Value.ValueKind != JsonValueKind.Array)
        {
            errors.Add(new(member.Name, "wrongType", $"Phần “{member.Name}” phải là một danh sách."));
            return [];
        }

        return
        [
            .. member
                .Value.EnumerateArray()
                .TakeWhile(_ => errors.Count < FiguresReader.MostErrors)
                .Select(item => read(item, errors)),
        ];
    }

    private StationDraft<T>? ReadStation(JsonElement json, List<LineError> errors)
    {
        if (Text(json, "station") is not { } given)
        {
            errors.Add(new("stations", "wrongType", "Mỗi trạm phải có mã trạm (station) là chữ, ví dụ TYT-14755."));
            return null;
        }

        if ((FilingTexts.Station with { Required = true }).Read(given, "stations", errors) is not { } code)
        {
            return null;
        }

        var read = (T?)figures.Read(json.TryGetProperty("figures", out var f) ? f : default, code, errors);
        return read is null ? null : new StationDraft<T>(code, read);
    }

    private static Explanation? ReadExplanation(JsonElement json, List<LineError> errors)
    {
        if (Text(json, "check") is not { } check || Text(json, "text") is not { } text)
        {
            errors.Add(
                new(
                    "explanations",
                    "wrongType",
                    "Mỗi lời giải trình phải có mã kiểm tra (check) và nội dung (text) là chữ."
                )
            );
            return null;
        }

        return FilingTexts.Check.Read(check, "explanations", errors) is { } id
            ? new Explanation(id, FilingTexts.Explanation(id).Read(text, "explanations", errors) ?? "")
            : null;
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
