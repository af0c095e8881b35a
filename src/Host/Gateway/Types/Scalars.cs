using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>A calendar day: `2023-07-15`.</summary>
internal sealed class DateType : DateOnlyGraphType
{
    public DateType()
    {
        Name = "Date";
        Description = "Ngày theo ISO 8601: 2023-07-15.";
    }
}

/// <summary>An instant with offset: `2023-07-15T23:59:59+07:00`.</summary>
internal sealed class InstantType : DateTimeOffsetGraphType
{
    public InstantType()
    {
        Name = "DateTime";
        Description = "Thời điểm theo ISO 8601, kèm múi giờ: 2023-07-15T23:59:59+07:00.";
    }
}

/// <summary>Short ways to say a field's type.</summary>
internal static class Of
{
    public const string Id = "Mã riêng của Relay, dùng với node(id).";

    // Arguments that many fields take.
    public const string FacilityCode = "Mã đơn vị: BV-3801.";
    public const string DistrictCode = "Mã huyện.";
    public const string SectionName = "Tên nội dung: e-prescriptions.";
    public const string Late = "Chỉ báo cáo mà lần gửi mới nhất quá hạn (true) hoặc đúng hạn (false).";
    public const string AsOf = "Như ở ngày này; mặc định hôm nay.";

    public static IGraphType Required(IGraphType type) => new NonNullGraphType(type);

    public static IGraphType Ref(string type) => new GraphQLTypeReference(type);

    public static IGraphType RequiredRef(string type) => new NonNullGraphType(new GraphQLTypeReference(type));

    /// <summary>A list that is null where the database it comes from is away, so that the rest of the answer is not.</summary>
    public static IGraphType RefList(string type) => new ListGraphType(RequiredRef(type));

    public static IGraphType ListOf(string type) => new NonNullGraphType(new ListGraphType(RequiredRef(type)));
}
