using DeAn06.Host.Gateway.Types;
using DeAn06.Platform.Persistence;
using GraphQL;

namespace DeAn06.Host.Gateway;

/// <summary>A part of the answer is away with its database, and the rest is not: a 503 of that part alone.</summary>
internal sealed class UnavailableError : ExecutionError
{
    public const string Away = "UNAVAILABLE";

    /// <summary>Seconds, as in the header of a 503.</summary>
    public static int RetryAfter { get; } = (int)DatabaseFailure.RetryAfter.TotalSeconds;

    private UnavailableError(string what)
        : base(
            $"{what} tạm thời không đọc được vì cơ sở dữ liệu chưa trả lời; các phần khác không bị ảnh hưởng. Thử lại sau ít phút."
        ) => Code = Away;

    /// <summary>Names the section that the field belongs to, or else the field.</summary>
    public static UnavailableError At(IResolveFieldContext? field)
    {
        for (var place = field; place is not null; place = place.Parent)
        {
            if (place.Source is SectionNode { Section: var section })
            {
                return new($"Nội dung “{section.Number}. {section.ShortTitle}”");
            }
        }

        return new(field is null ? "Dữ liệu" : $"Mục “{field.FieldDefinition.Name}”");
    }
}
