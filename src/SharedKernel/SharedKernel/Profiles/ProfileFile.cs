using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeAn06.SharedKernel.Profiles;

/// <summary>One of a profile's JSON files, and how what is wrong in it is said.</summary>
public sealed class ProfileFile(string folder, string name)
{
    // A misspelt member would be left out without a word, and the province would run without what it says.
    private static readonly JsonSerializerOptions Strict = new(KernelJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private string Path => System.IO.Path.Combine(folder, name);

    /// <summary>The file as a record; unreadable or not such a record is a <see cref="ProfileException"/>.</summary>
    public T Read<T>()
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(Path);
            return JsonSerializer.Deserialize<T>(stream, Strict)
                ?? throw Wrong("tệp", "chỉ có “null”", "Chép lại tệp theo một hồ sơ có sẵn");
        }
        catch (JsonException e)
        {
            throw Wrong(
                $"dòng {e.LineNumber + 1}, chỗ {e.Path ?? "$"}",
                "không đúng cú pháp JSON hoặc có mục lạ",
                "Sửa chỗ ấy"
            );
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProfileException($"Không có tệp {Path}. Thêm tệp này theo một hồ sơ có sẵn rồi khởi động lại.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProfileException($"Không đọc được tệp {Path} ({e.Message}). Sửa quyền đọc rồi khởi động lại.");
        }
    }

    /// <param name="place">Where in the file: `phụ lục “PL1”, mục “6”`.</param>
    /// <param name="what">With the value, where there is one.</param>
    /// <param name="remedy">What to do, without a full stop.</param>
    public ProfileException Wrong(string place, string what, string remedy) =>
        new($"Tệp {Path}, {place}: {what}. {remedy} rồi khởi động lại.");

    /// <summary>The text, which must hold something.</summary>
    public string Filled(string? text, string place, string member) =>
        !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Wrong(place, $"thiếu “{member}” hoặc để trống", $"Ghi “{member}”");
}
