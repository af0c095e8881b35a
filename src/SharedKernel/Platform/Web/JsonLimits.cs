using System.Text.Json;
using System.Text.Unicode;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Platform.Web;

/// <summary>
/// Streams a JSON body through limits before a document or an object is made of it. The largest draft (four registers of 500 rows with seven
/// columns, 60 stations) has 20,000 values and as many names in six levels; a list of facilities holds a province's 1,300, and
/// what takes a list says itself how many it takes. Most texts
/// are bounded closer by the rules of what they are for.
/// </summary>
public static class JsonLimits
{
    /// <summary>Characters of a text that no rule of its own bounds closer.</summary>
    public const int LongestText = 500_000;

    /// <summary>Elements of a list that no rule of its own bounds closer.</summary>
    public const int MostItems = 5_000;

    /// <summary>Names and values of a whole body.</summary>
    public const int MostValues = 200_000;

    /// <summary>Members of an object.</summary>
    public const int MostMembers = 200;

    private const int MostDepth = 16;
    private const int LongestName = 200;
    private const int LongestNumber = 100;

    /// <summary>Why the body is not read (400 `malformed`), with its line and the member's path; null where it may be.</summary>
    /// <param name="doublesAreTold">Whoever reads it says of a member given twice what it is, in the form's words.</param>
    public static Problem? Check(ReadOnlySpan<byte> json, bool doublesAreTold = false)
    {
        if (!Utf8.IsValid(json))
        {
            return Refused.Malformed("Nội dung gửi lên không phải văn bản UTF-8. Lưu lại bằng UTF-8 rồi gửi lại.", []);
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostDepth });
        var levels = new Stack<Level>();
        try
        {
            return Walk(ref reader, levels, doublesAreTold) is { } why
                ? Fault(why, string.Concat(levels.Reverse()).TrimStart('.'), json[..(int)reader.TokenStartIndex])
                : null;
        }
        catch (JsonException broken)
        {
            return Refused.Malformed(
                $"Nội dung gửi lên không phải JSON hợp lệ hoặc lồng nhau hơn {MostDepth} lớp (dòng {broken.LineNumber + 1}, vị trí {broken.BytePositionInLine + 1}). Chưa ghi gì; sửa lại rồi gửi lại.",
                []
            );
        }
    }

    private static Problem Fault(string why, string path, ReadOnlySpan<byte> before)
    {
        var detail =
            $"{(path.Length > 0 ? $"Mục “{Excerpt.Of(path)}”" : "Nội dung gửi lên")} {why} (dòng {before.Count((byte)'\n') + 1}). Chưa ghi gì; sửa lại rồi gửi lại.";
        return Refused.Malformed(detail, path.Length > 0 ? [new LineError(path, "malformed", detail)] : []);
    }

    /// <summary>What is wrong, or null. The levels tell where.</summary>
    private static string? Walk(ref Utf8JsonReader reader, Stack<Level> levels, bool doublesAreTold)
    {
        var values = 0;
        while (reader.Read())
        {
            var level = levels.Count > 0 ? levels.Peek() : null;
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                levels.Pop();
                continue;
            }

            var why =
                reader.TokenType == JsonTokenType.PropertyName
                    ? level!.Name(ref reader)
                    : level?.Add() ?? Value(ref reader);
            if (++values > MostValues)
            {
                return $"và các mục trước có nhiều hơn {VietnameseNumber.Text(MostValues)} tên và giá trị";
            }

            if (why is not null)
            {
                return why;
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                levels.Push(new Level(reader.TokenType == JsonTokenType.StartArray, doublesAreTold));
            }
        }

        return null;
    }

    private static string? Value(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.ValueSpan.Length > LongestNumber =>
                $"là số dài hơn {LongestNumber} chữ số",
            JsonTokenType.String => Text(ref reader) switch
            {
                null => "có ký tự không đọc được (nửa ký tự Unicode)",
                { Length: > LongestText } => $"là đoạn chữ dài hơn {VietnameseNumber.Text(LongestText)} ký tự",
                _ => null,
            },
            _ => null,
        };

    /// <summary>Null where it is no text: JSON may escape half a surrogate pair.</summary>
    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>An object or a list that has begun.</summary>
    private sealed class Level(bool isList, bool doublesAreTold)
    {
        private readonly HashSet<string> names = [];
        private string name = "";
        private int values;
        private int members;

        /// <summary>One value more.</summary>
        public string? Add()
        {
            values++;
            return isList && values > MostItems
                ? $"là danh sách dài hơn {VietnameseNumber.Text(MostItems)} phần tử"
                : null;
        }

        /// <summary>One member more.</summary>
        public string? Name(ref Utf8JsonReader reader)
        {
            if (members++ == MostMembers)
            {
                return $"hoặc mục bên cạnh là thừa: một đối tượng có tối đa {MostMembers} mục";
            }

            if (reader.ValueSpan.Length > LongestName || Text(ref reader) is not { } read)
            {
                name = "";
                return "có tên mục quá dài hoặc có ký tự không đọc được";
            }

            name = Excerpt.Of(read);
            return doublesAreTold || names.Add(read) ? null : "có hai giá trị; giữ lại một";
        }

        /// <summary>The step of a path: `.name` or `[3]`.</summary>
        public override string ToString() =>
            isList ? $"[{values - 1}]"
            : name.Length > 0 ? $".{name}"
            : "";
    }
}
