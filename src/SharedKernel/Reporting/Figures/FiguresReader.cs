using System.Text.Json;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Figures;

/// <summary>Reads figures from JSON and names every line that cannot be read, so that a reporter mends them all at once.</summary>
public sealed class FiguresReader(LineSet lines)
{
    /// <summary>The largest count a line takes: 2^31 − 1. More is a slip of the finger.</summary>
    public const long Largest = int.MaxValue;

    /// <summary>Whoever has so many to mend learns of the rest later: each is told in a sentence, and a body could name 100,000.</summary>
    public const int MostErrors = 1_000;

    public IFigures? Read(JsonElement json, string? station, List<LineError> errors)
    {
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return lines.Make(_ => null);
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            errors.Add(
                new(
                    "figures",
                    "wrongType",
                    "Phần số liệu (figures) phải là một đối tượng JSON, mỗi dòng một giá trị.",
                    station
                )
            );
            return null;
        }

        var before = errors.Count;
        var values = new Dictionary<string, object?>();
        foreach (var member in json.EnumerateObject().TakeWhile(_ => errors.Count < MostErrors))
        {
            if (lines.Find(member.Name) is { } line)
            {
                if (values.ContainsKey(line.Name))
                {
                    errors.Add(
                        new(line.Name, "duplicate", $"Dòng “{line.ShortLabel}” có hai giá trị. Giữ lại một.", station)
                    );
                }

                // What is counted is never taken from outside: it follows from what it counts.
                values[line.Name] = line.Count is null ? Value(line, member.Value, station, errors) : null;
            }
            else if (lines.Derived.All(derived => derived.Name != member.Name))
            {
                errors.Add(
                    new(
                        member.Name,
                        "unknownLine",
                        $"Biểu không có dòng “{Excerpt.Of(member.Name)}”. Các dòng: {string.Join(", ", lines.Asked.Where(l => l.Count is null).Select(l => l.Name))}.",
                        station
                    )
                );
            }
        }

        return errors.Count > before ? null : lines.Make(values);
    }

    private static object? Value(Line line, JsonElement json, string? station, List<LineError> errors)
    {
        void Refuse(string code, string message) =>
            errors.Add(new(line.Name, code, $"Dòng “{line.ShortLabel}”: {message}", station));

        return json.ValueKind == JsonValueKind.Null
            ? null
            : line switch
            {
                NumberLine number => NumberReader.Read(number, json, Refuse),
                TextLine text => Text(text, json, station, errors, Refuse),
                RegisterLine register => new RegisterReader(register, station, errors).Read(json),
                _ => throw new InvalidOperationException($"{line.Name} is of no kind that can be read."),
            };
    }

    private static string? Text(
        TextLine line,
        JsonElement json,
        string? station,
        List<LineError> errors,
        Action<string, string> refuse
    )
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            refuse(
                "wrongType",
                $"giá trị {Excerpt.Of(json.GetRawText())} không phải là chữ. Nhập nội dung, hoặc để trống (null)."
            );
            return null;
        }

        return new TypedText($"Dòng “{line.ShortLabel}”", line.Longest) { Paragraph = true }.Read(
            json.GetString(),
            line.Name,
            errors,
            station
        );
    }
}
