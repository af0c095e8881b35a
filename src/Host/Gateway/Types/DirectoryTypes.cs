using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using GraphQL;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>What the directory's forms need of a facility beyond what every screen shows.</summary>
internal static class FacilityAdministration
{
    public static void AddAdministration(this FacilityType type)
    {
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<CapabilityType>>>>("capabilities")
            .Description("Gồm cả khả năng do loại cơ sở mà có.")
            .Resolve(c => CapabilityType.Of(c.Source.Facility));
        type.Field("commune", Of.Ref("Commune")).Resolve(c => CommuneOf(c, c.Source.Facility, c.Source.AsOf));
        type.Field<NonNullGraphType<IntGraphType>>("version")
            .Description("Số của ETag: gửi trong If-Match khi sửa đơn vị hoặc cán bộ đầu mối.")
            .Resolve(c => History(c).Then(history => history?.Version ?? 0));
        type.Field<StringGraphType>("nameSource")
            .Description("Nguồn của tên.")
            .Resolve(c =>
                History(c)
                    .Then(history =>
                        history?.Terms.LastOrDefault(t => t.Facility.ValidFrom <= c.Source.AsOf)?.NameSource
                    )
            );
        type.Field("versions", Of.ListOf("FacilityVersion"))
            .Description("Các lần thay đổi trong danh mục, cũ trước; cho cán bộ Sở Y tế.")
            .Resolve(c =>
            {
                c.ReadsProvince();
                return History(c).Then(history => history?.Terms ?? []);
            });
        type.Field("reports", Of.RefList("FacilityReport"))
            .Description("Báo cáo của đơn vị ở từng kỳ của năm mà đơn vị phải nộp; đơn vị chỉ xem được của mình.")
            .Argument<NonNullGraphType<IntGraphType>>("year", a => a.Description = "Năm của các kỳ: 2023.")
            .Resolve(c =>
                c.ReadsFacility(c.Source.Facility.Code)
                    .Reports(c.GetArgument<int>("year"))
                    .Load(c.Source.Facility.Code)
                    .Then(reports => reports ?? [])
            );
    }

    public static object? CommuneOf(IResolveFieldContext context, Facility facility, DateOnly asOf) =>
        facility.CommuneCode is { } code
            ? context.SignedIn().Communes.Load(asOf).Then(all => all?.FirstOrDefault(c => c.Code == code))
            : null;

    private static Deferred<FacilityHistory?> History(IResolveFieldContext<FacilityNode> context) =>
        context.SignedIn().Histories.Load(context.Source.Facility.Code);
}

internal sealed class CapabilityType : EnumerationGraphType
{
    public CapabilityType()
    {
        Name = "Capability";
        Description = "Điều một cơ sở làm được hoặc phải làm hơn các cơ sở khác.";
        Add("HOSPITAL", Capabilities.Hospital);
        Add("DISEASE_CONTROL", Capabilities.DiseaseControl);
        Add("ISSUES_DRIVER_CERTIFICATES", Capabilities.IssuesDriverCertificates);
    }

    public static Capabilities[] Of(Facility facility) =>
        [.. Enum.GetValues<Capabilities>().Where(c => c != default && facility.Capabilities.HasFlag(c))];
}

internal sealed class FacilityVersionType : ObjectGraphType<FacilityTerm>
{
    public FacilityVersionType()
    {
        Name = "FacilityVersion";
        Description = "Đơn vị như ở một khoảng thời gian, và ai ghi điều đó.";
        Field<NonNullGraphType<DateType>>("validFrom").Resolve(c => c.Source.Facility.ValidFrom);
        Field<DateType>("validTo")
            .Description("Ngày cuối; trống khi còn áp dụng.")
            .Resolve(c => c.Source.Facility.ValidTo);
        Field("name", t => t.Facility.Name);
        Field("shortName", t => t.Facility.ShortName);
        Field<NonNullGraphType<EnumerationGraphType<FacilityKind>>>("kind").Resolve(c => c.Source.Facility.Kind);
        Field<NonNullGraphType<EnumerationGraphType<CareLevel>>>("tier").Resolve(c => c.Source.Facility.Tier);
        Field<NonNullGraphType<EnumerationGraphType<Ownership>>>("ownership").Resolve(c => c.Source.Facility.Ownership);
        Field("district", Of.Ref("District"))
            .Resolve(c =>
                FacilityType.DistrictOf(c.SignedIn(), c.Source.Facility.DistrictCode, c.Source.Facility.ValidFrom)
            );
        Field("commune", Of.Ref("Commune"))
            .Resolve(c => FacilityAdministration.CommuneOf(c, c.Source.Facility, c.Source.Facility.ValidFrom));
        Field("parentCode", t => t.Facility.ParentCode, nullable: true);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CapabilityType>>>>("capabilities")
            .Resolve(c => CapabilityType.Of(c.Source.Facility));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("notApplicableSections")
            .Resolve(c => c.Source.Facility.NotApplicableSections);
        Field("nameSource", t => t.NameSource, nullable: true);
        Field("closedReason", t => t.ClosedReason, nullable: true).Description("Lý do ngừng hoạt động.");
        Field("by", t => t.By, nullable: true)
            .Description("Tên đăng nhập của người ghi; trống khi có sẵn trong danh sách ban đầu của tỉnh.");
        Field<NonNullGraphType<InstantType>>("at").Resolve(c => c.Source.At);
    }
}

internal sealed class CommuneType : ObjectGraphType<Commune>
{
    public CommuneType()
    {
        Name = "Commune";
        Description = "Xã, phường, thị trấn.";
        Field("code", c => c.Code);
        Field("name", c => c.Name);
    }
}

internal sealed class FacilityReportType : ObjectGraphType<FacilityReport>
{
    public FacilityReportType()
    {
        Name = "FacilityReport";
        Description = "Báo cáo của một đơn vị trong một kỳ: dòng của đơn vị trên bảng theo dõi.";
        Field("period", Of.RequiredRef("ReportingPeriod"))
            .ResolveAsync(async c =>
                (await c.Request().PeriodsAsync(c.CancellationToken)).First(p => p.Code == c.Source.Period)
            );
        Field("cells", Of.ListOf("BoardCell")).Resolve(c => c.Source.Cells);
        Field("completeness", Of.RequiredRef("Completeness")).Resolve(c => c.Source.Completeness);
    }
}
