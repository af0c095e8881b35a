using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using GraphQL.Types;

namespace DeAn06.Host.Gateway.Types;

/// <summary>A facility and the day as of which it is read: its district, parent and stations are those of that day.</summary>
internal sealed record FacilityNode(Facility Facility, DateOnly AsOf)
{
    public static FacilityNode? Of(Facility? facility, DateOnly asOf) => facility is null ? null : new(facility, asOf);
}

internal sealed class FacilityType : ObjectGraphType<FacilityNode>
{
    public FacilityType(IInterfaceGraphType node)
    {
        Name = "Facility";
        Description = "Cơ sở y tế hoặc trạm y tế, như ở một ngày.";
        IsTypeOf = value => value is FacilityNode;
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description(Of.Id)
            .Resolve(c => Cursors.NodeId("Facility", c.Source.Facility.Code));
        AddResolvedInterface(node);
        Field("code", f => f.Facility.Code).Description("Mã của hệ thống này, không phải mã cơ sở KCB BHYT.");
        Field("name", f => f.Facility.Name);
        Field("shortName", f => f.Facility.ShortName);
        Field<NonNullGraphType<EnumerationGraphType<FacilityKind>>>("kind").Resolve(c => c.Source.Facility.Kind);
        Field<NonNullGraphType<EnumerationGraphType<CareLevel>>>("tier").Resolve(c => c.Source.Facility.Tier);
        Field<NonNullGraphType<EnumerationGraphType<Ownership>>>("ownership").Resolve(c => c.Source.Facility.Ownership);
        Field("issuesDriverCertificates", f => f.Facility.Capabilities.HasFlag(Capabilities.IssuesDriverCertificates))
            .Description("Khám sức khỏe cho người lái xe.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("notApplicableSections")
            .Resolve(c => c.Source.Facility.NotApplicableSections);
        Field<NonNullGraphType<DateType>>("validFrom").Resolve(c => c.Source.Facility.ValidFrom);
        Field<DateType>("validTo").Resolve(c => c.Source.Facility.ValidTo);
        Field("district", Of.Ref("District"))
            .Description("Trống với đơn vị không thuộc huyện nào (tuyến trung ương).")
            .Resolve(c => DistrictOf(c.SignedIn(), c.Source.Facility.DistrictCode, c.Source.AsOf));
        Field("parent", Of.Ref("Facility"))
            .Description("Trung tâm y tế báo cáo thay cho trạm.")
            .Resolve(c =>
                c.Source.Facility.ParentCode is { } parent
                    ? c.SignedIn()
                        .Facilities.Load(new(parent, c.Source.AsOf))
                        .Then(f => FacilityNode.Of(f, c.Source.AsOf))
                    : null
            );
        Field("stations", Of.ListOf("Facility"))
            .Description("Các trạm mà đơn vị báo cáo thay.")
            .Resolve(c =>
                c.SignedIn()
                    .Stations.Load(new(c.Source.Facility.Code, c.Source.AsOf))
                    .Then(stations => (stations ?? []).Select(s => new FacilityNode(s, c.Source.AsOf)).ToArray())
            );
        Field("contacts", Of.ListOf("FocalContact"))
            .Description("Cán bộ đầu mối; đơn vị chỉ thấy của mình.")
            .Resolve(c =>
                c.SignedIn().User.ReadsFacility(c.Source.Facility.Code)
                    ? c.Request().Contacts.Load(c.Source.Facility.Code).Then(contacts => contacts ?? [])
                    : Array.Empty<FocalContact>()
            );
        this.AddAdministration();
    }

    /// <summary>The district, or null where a facility belongs to none.</summary>
    public static object? DistrictOf(GatewayRequest request, string? code, DateOnly asOf) =>
        code is null ? null : request.Districts.Load(asOf).Then(all => all?.GetValueOrDefault(code));
}

internal sealed class DistrictType : ObjectGraphType<District>
{
    public DistrictType()
    {
        Name = "District";
        Description = "Huyện, thị xã, thành phố thuộc tỉnh.";
        Field("code", d => d.Code);
        Field("name", d => d.Name);
    }
}

internal sealed class FocalContactType : ObjectGraphType<FocalContact>
{
    public FocalContactType()
    {
        Name = "FocalContact";
        Description = "Cán bộ đầu mối của đơn vị.";
        Field("fullName", c => c.FullName);
        Field("position", c => c.Position, nullable: true);
        Field("phone", c => c.Phone, nullable: true);
        Field("email", c => c.Email, nullable: true);
    }
}
