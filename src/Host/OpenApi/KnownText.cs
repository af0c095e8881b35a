using System.ComponentModel.DataAnnotations;
using System.Reflection;
using DeAn06.Reporting.Checks;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Host.OpenApi;

/// <summary>What a text is by its name: one name means one thing in the whole contract, so that no record need say it again.</summary>
/// <param name="Pattern">Without anchors; null where its format says enough.</param>
internal sealed record KnownText(string? Pattern, int Longest, string? Format = null)
{
    private const int LongestName = 200;
    private const int LongestAreaCode = 10;

    private static readonly int LongestExplanation = typeof(Explanation)
        .GetProperty(nameof(Explanation.Text))!
        .GetCustomAttribute<MaxLengthAttribute>()!
        .Length;

    private static readonly KnownText Period = new(TextShape.Period, TextShape.LongestPeriod);
    private static readonly KnownText Facility = new(TextShape.Facility, TextShape.LongestFacility);
    private static readonly KnownText Section = new("[a-z0-9]+(-[a-z0-9]+)*", 64);
    private static readonly KnownText Form = new(TextShape.Form, TextShape.LongestForm);
    private static readonly KnownText Account = new(TextShape.UserName, TextShape.LongestUserName);
    private static readonly KnownText Name = new(TextShape.Readable, LongestName);
    private static readonly KnownText AreaCode = new(TextShape.Readable, LongestAreaCode);
    private static readonly KnownText Password = new(null, 256, "password");
    private static readonly KnownText Number = new("[0-9]{1,10}", 10);
    private static readonly KnownText Day = new("[0-9]{4}-[0-9]{2}-[0-9]{2}", 10, "date");
    private static readonly KnownText Flag = new("true|false", 5);

    private static readonly Dictionary<string, KnownText> Members = new()
    {
        ["period"] = Period,
        ["carriedFrom"] = Period,
        ["facility"] = Facility,
        ["facilities"] = Facility,
        ["station"] = Facility,
        ["parentCode"] = Facility,
        ["section"] = Section,
        ["notApplicableSections"] = Section,
        ["form"] = Form,
        ["forms"] = Form,
        ["userName"] = Account,
        ["by"] = Account,
        ["grantedBy"] = Account,
        ["revokedBy"] = Account,
        ["submittedBy"] = Account,
        ["savedBy"] = Account,
        ["closedBy"] = Account,
        ["seenBy"] = Account,
        ["takenBy"] = Account,
        ["explanations"] = new(TextShape.Readable, LongestExplanation),
        ["name"] = Name,
        ["displayName"] = Name,
        ["facilityName"] = Name,
        ["district"] = AreaCode,
        ["districtCode"] = AreaCode,
        ["communeCode"] = AreaCode,
        ["password"] = Password,
        ["current"] = Password,
        ["new"] = Password,
        ["oneTimePassword"] = Password,
        ["secret"] = Password,
    };

    private static readonly Dictionary<string, KnownText> Parameters = new(Members)
    {
        ["code"] = Facility,
        ["year"] = new("[0-9]{4}", 4),
        ["id"] = new(null, 36, "uuid"),
        ["If-Match"] = new("\"[0-9]{1,10}\"", 12),
        ["asOf"] = Day,
        ["first"] = Number,
        ["snapshot"] = Number,
        ["after"] = Account,
        ["search"] = Name,
        ["dryRun"] = Flag,
        ["submit"] = Flag,
        ["butThis"] = Flag,
        ["nextWorkingDay"] = Flag,
    };

    public static KnownText? OfMember(string name) => Members.GetValueOrDefault(name);

    public static KnownText? OfParameter(string name) => Parameters.GetValueOrDefault(name);
}
