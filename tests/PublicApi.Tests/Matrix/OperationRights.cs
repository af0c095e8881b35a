namespace DeAn06.PublicApi.Tests.Matrix;

/// <summary>What each operation of the API is open to, declared here and nowhere else.</summary>
internal static class OperationRights
{
    /// <summary>Each section's own six operations.</summary>
    private static readonly (string Verb, Right Right)[] OfSection =
    [
        ("Get", Right.ReadsUnit),
        ("Save", Right.FilesUnit),
        ("Submit", Right.FilesUnit),
        ("Accept", Right.Division),
        ("Return", Right.Division),
        ("Reopen", Right.Division),
    ];

    /// <summary>Which division follows which section.</summary>
    private static readonly (string Division, string Sections)[] Divisions =
    [
        (
            "MEDICAL_AFFAIRS",
            "InsuranceData EPrescriptions DriverHealthCertificates BirthDeathCertificates CitizenIdVisits CovidVaccinationCleaning"
        ),
        ("PLANNING_FINANCE", "CashlessPayments EmrLevel"),
        (
            "DEPARTMENT_OFFICE",
            "DigitalSignatures ResidenceDeclarations DirectiveDocuments Communications ItEquipment InformationSystems OnlineDocuments Resources Assessment"
        ),
    ];

    private static readonly (Right Right, string Operations)[] Others =
    [
        (Right.Anyone, "SignIn SignOut GetSetup SetFirstPassword"),
        (Right.AnyoneWithOwnPassword, "AskGateway AskGatewayByAddress"),
        (Right.OwnSession, "GetSession ChangeOwnPassword"),
        (Right.SignedIn, "GetYear ListExtensions GetFacility ExportFacilities ListSessions EndSession EndAllSessions"),
        (Right.ReadsUnit, "GetReport GetReportAdx GetPrintedReport GetWorkbook"),
        (Right.FilesUnit, "SubmitReport"),
        (Right.BringsUnit, "PutWorkbook ImportReport ImportAdx"),
        (Right.KeepsUnit, "PutContacts"),
        (Right.Reporter, "SeeReminder"),
        (Right.ReporterOrOffice, "PostWorkbook ImportReports"),
        (Right.Province, "GetProvinceReport GetProvinceWorkbook ListSnapshots"),
        (
            Right.Office,
            "ClosePeriod OpenPeriod GrantExtension GrantExtensions RevokeExtension Remind TakeSnapshot GetChasingLetter"
        ),
        (
            Right.Administrator,
            "PublishYear PutFacility CloseFacility ImportFacilities ListAccounts GetAccount CreateAccount ChangeAccount ResetPassword"
        ),
    ];

    /// <summary>By operation id.</summary>
    public static IReadOnlyDictionary<string, (Right Right, string? Division)> All { get; } =
        (
            from division in Divisions
            from section in division.Sections.Split(' ')
            from operation in OfSection
            select (Id: operation.Verb + section, operation.Right, division.Division)
        )
            .Concat(
                from line in Others
                from operation in line.Operations.Split(' ')
                select (Id: operation, line.Right, Division: "")
            )
            .ToDictionary(entry => entry.Id, entry => (entry.Right, entry.Division.Length > 0 ? entry.Division : null));
}
