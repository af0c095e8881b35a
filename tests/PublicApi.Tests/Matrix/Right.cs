namespace DeAn06.PublicApi.Tests.Matrix;

/// <summary>To whom something is open.</summary>
public enum Right
{
    Anyone,

    /// <summary>Signed in or not, but not with a password that must be changed first.</summary>
    AnyoneWithOwnPassword,

    /// <summary>Of GraphQL: a list of which a reporter sees the rows of its own unit.</summary>
    OwnRows,

    /// <summary>Signed in, also with a password that must be changed first.</summary>
    OwnSession,

    /// <summary>Of GraphQL: whoever reads the object reads this of it.</summary>
    AsItsParent,

    SignedIn,

    /// <summary>The reporter of the unit, and everyone of the Sở.</summary>
    ReadsUnit,

    /// <summary>The reporter of the unit.</summary>
    FilesUnit,

    /// <summary>The reporter of the unit, and the office for any.</summary>
    BringsUnit,

    /// <summary>The reporter of the unit, and the administrator.</summary>
    KeepsUnit,

    /// <summary>Any reporter, of what concerns its own unit.</summary>
    Reporter,

    /// <summary>Reporters and the office; which unit, the content says.</summary>
    ReporterOrOffice,

    /// <summary>Everyone of the Sở.</summary>
    Province,

    /// <summary>The division that follows the section.</summary>
    Division,

    Office,
    Administrator,
}

/// <summary>The one rule of who may, for the operations and for GraphQL alike.</summary>
public static class Rights
{
    /// <param name="unit">Code of the facility asked about.</param>
    /// <param name="division">That follows the section asked about.</param>
    public static bool Has(this Person person, Right right, string? unit = null, string? division = null) =>
        right switch
        {
            Right.Anyone => true,
            Right.AnyoneWithOwnPassword => person.IsNobody || person.Role is not null,
            Right.OwnSession => !person.IsNobody,
            Right.SignedIn or Right.OwnRows => person.Role is not null,
            Right.ReadsUnit => person.IsOfTheProvince || Reports(person, unit),
            Right.FilesUnit => Reports(person, unit),
            Right.BringsUnit => person.Role == "office" || Reports(person, unit),
            Right.KeepsUnit => person.Role == "administrator" || Reports(person, unit),
            Right.Reporter => person.Role == "reporter",
            Right.ReporterOrOffice => person.Role is "reporter" or "office",
            Right.Province => person.IsOfTheProvince,
            Right.Division => person.Division is not null && person.Division == division,
            Right.Office => person.Role == "office",
            Right.Administrator => person.Role == "administrator",
            _ => throw new ArgumentOutOfRangeException(nameof(right), right, null),
        };

    private static bool Reports(Person person, string? unit) => person.Unit is not null && person.Unit == unit;
}
