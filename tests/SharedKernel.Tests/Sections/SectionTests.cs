using CsCheck;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Tests.Sections;

/// <summary>In which order sections stand, and who owes them.</summary>
public sealed class SectionTests
{
    private static readonly string[] Printed =
    [
        "1/1",
        "1/2",
        "1/8",
        "1/10",
        "2/I",
        "2/II",
        "2/3.1",
        "2/3.2",
        "2/3.3",
        "2/4.1",
        "2/4.2",
        "2/V",
        "2/VI-VIII",
        "2/IX",
        "2/X",
    ];

    [Fact]
    public void Sections_stand_as_the_forms_print_them_however_they_come() =>
        Gen.Shuffle(Printed).Sample(mixed => mixed.InFormOrder(place => Of(place)).SequenceEqual(Printed));

    [Fact]
    public void A_number_that_no_form_has_comes_last_and_the_order_is_the_same_each_time() =>
        Gen.Shuffle((string[])[.. Printed, "2/phụ lục", "2/"])
            .Sample(mixed => mixed.InFormOrder(place => Of(place)).Take(Printed.Length).SequenceEqual(Printed));

    [Theory]
    [InlineData(FacilityKind.Hospital, true)]
    [InlineData(FacilityKind.DistrictHealthCentre, true)]
    [InlineData(FacilityKind.Clinic, true)]
    [InlineData(FacilityKind.Other, true)]
    [InlineData(FacilityKind.DiseaseControlCentre, false)]
    public void What_is_asked_of_those_who_treat_a_disease_control_centre_does_not_owe(FacilityKind kind, bool owes)
    {
        var facility = Unit(kind);
        Assert.Equal(owes, (Of("2/II") with { TreatmentOnly = true }).OwedBy(facility));
        Assert.True(Of("2/II").OwedBy(facility));
    }

    [Fact]
    public void Nobody_owes_for_whom_another_reports_nor_what_does_not_concern_it()
    {
        Assert.False(Of("2/I").OwedBy(Unit(FacilityKind.CommuneHealthStation) with { ParentCode = "TTYT-380" }));
        Assert.False(Of("2/I").OwedBy(Unit(FacilityKind.Hospital) with { NotApplicableSections = ["s"] }));
        Assert.False((Of("2/3.2") with { Requires = Capabilities.Hospital }).OwedBy(Unit(FacilityKind.Clinic)));
        Assert.True(
            (Of("2/3.2") with { Requires = Capabilities.Hospital }).OwedBy(
                Unit(FacilityKind.Hospital) with
                {
                    Capabilities = Capabilities.Hospital | Capabilities.IssuesDriverCertificates,
                }
            )
        );
    }

    private static Section Of(string place) => new("s", "Nội dung", "ND", $"PL{place[0]}", place[2..], "office");

    private static Facility Unit(FacilityKind kind) =>
        new(
            "X-1",
            "Đơn vị",
            "ĐV",
            kind,
            CareLevel.District,
            Ownership.Public,
            "380",
            null,
            null,
            Capabilities.None,
            [],
            new DateOnly(2020, 1, 1),
            null
        );
}
