namespace DeAn06.PublicApi.Tests.Matrix;

/// <summary>
/// What each field of the gateway's schema is open to, with its arguments, declared here and nowhere else. `~` stands for the prefix
/// of a section's types, `Section` of those that any section is read by. Figures and the rows of registers are not named: their fields are the section's lines.
/// </summary>
internal static class FieldRights
{
    private const string Table = """
        Query | OwnSession | now viewer forms divisions
        Query | SignedIn | period(code) periods(year) facility(code,asOf) facilities(first,after,search,district,kind,tier,asOf) districts(asOf) communes(district,asOf) sections node(id)
        Query | Administrator | accounts(first,after,search,role)
        ReportingPeriod | AsItsParent | id code name year kind from to dueOn dueAt state closedAt closedBy closingReason forms calendarVersion section(name) sections(names)
        ReportingPeriod | OwnRows | board(first,after,facility,district,tier,section,state,late) changes(after) reminders(facility) extensions(facility)
        ReportingPeriod | SignedIn | completeness
        ReportingPeriod | Province | byDistrict bySection reviews snapshots
        Facility | AsItsParent | id code name shortName kind tier ownership issuesDriverCertificates notApplicableSections validFrom validTo
        Facility | SignedIn | district parent stations capabilities commune version nameSource contacts
        Facility | Province | versions
        Facility | ReadsUnit | reports(year)
        ~Section | AsItsParent | definition
        ~Section | Province | province byDistrict byTier trend(periods) queue yearTotal(facility)
        ~Section | ReadsUnit | filing(facility)
        ~Section | OwnRows | filings(first,after,district,tier,state,late,risk,order,search)
        Node | AsItsParent | id
        Form | AsItsParent | code name title
        Division | AsItsParent | code name
        District | AsItsParent | code name
        Commune | AsItsParent | code name
        FacilityVersion | AsItsParent | validFrom validTo name shortName kind tier ownership district commune parentCode capabilities notApplicableSections nameSource closedReason by at
        FacilityReport | AsItsParent | period cells completeness
        FocalContact | AsItsParent | fullName position phone email
        Viewer | AsItsParent | userName displayName role department facility reminders
        PageInfo | AsItsParent | hasNextPage hasPreviousPage startCursor endCursor
        Completeness | AsItsParent | owed filed onTime late returned accepted synthetic reportsOwed reportsComplete reportsOnTime reportsAccepted
        Board | AsItsParent | facility cells lastReminder
        BoardCell | AsItsParent | section state late version submission submittedAt extendedUntil synthetic
        BoardChanges | AsItsParent | cursor rows completeness more
        DistrictCompleteness | AsItsParent | district completeness
        SectionCompleteness | AsItsParent | section completeness
        SectionReview | AsItsParent | section waiting returned accepted
        Reminder | AsItsParent | id period facility sections message by at seenAt
        Extension | AsItsParent | id period facility section until reason by at revokedAt revokedBy inForce
        Snapshot | AsItsParent | number takenAt takenBy filed owed
        BoardConnection | AsItsParent | edges nodes pageInfo totalCount
        BoardEdge | AsItsParent | cursor node
        FacilityConnection | AsItsParent | edges nodes pageInfo totalCount
        FacilityEdge | AsItsParent | cursor node
        Account | AsItsParent | userName version displayName role department facilityCode facility active mustChangePassword oneTimePasswordUntil events
        AccountEvent | AsItsParent | at by action changes
        AccountChange | AsItsParent | member from to
        AccountConnection | AsItsParent | edges nodes pageInfo totalCount
        AccountEdge | AsItsParent | cursor node
        SectionDefinition | AsItsParent | name title shortTitle form number department stations lines derived rules
        LineDefinition | AsItsParent | name label shortLabel unit kind optional help longest choices columns mostRows count printed formula
        Choice | AsItsParent | value label
        ColumnDefinition | AsItsParent | name label kind optional longest choices isKey neededWhen
        CountDefinition | AsItsParent | of where sum
        Condition | AsItsParent | column is
        MissingPeriods | AsItsParent | facility periods
        MissingPeriodsConnection | AsItsParent | edges nodes pageInfo totalCount
        MissingPeriodsEdge | AsItsParent | cursor node
        DerivedDefinition | AsItsParent | name label unit formula
        RuleDefinition | AsItsParent | code kind severity lines addends against threshold least message messageByDay
        Formula | AsItsParent | plus minus over ofGiven
        Check | AsItsParent | id code severity line station row column message explanation blocks
        ReturnNote | AsItsParent | reason lines by at
        LineNote | AsItsParent | line note station
        ReopenNote | AsItsParent | reason by at
        Explanation | AsItsParent | check text
        LineChange | AsItsParent | line label station from to row fromText toText
        Decision | AsItsParent | action by at reason lines
        UnweightedMean | AsItsParent | line mean units
        ExpectedStation | AsItsParent | station name
        SectionQueue | AsItsParent | submitted clean returned accepted
        ~Total | AsItsParent | units stations syntheticUnits figures means
        ~District | AsItsParent | units stations syntheticUnits figures means district
        ~Tier | AsItsParent | units stations syntheticUnits figures means tier
        ~TrendPoint | AsItsParent | units stations syntheticUnits figures means period cumulative
        ~Filing | AsItsParent | id facility period days state version figures carriedFrom total stations expectedStations checks allowedActions explanations returned reopened submission submittedAt submittedBy late receipt risk riskScore savedAt savedBy dueAt periodState extendedUntil synthetic previous history(periods) tierBefore peers versions difference(from,to)
        ~FilingVersion | AsItsParent | number submittedAt submittedBy late synthetic figures stations explanations decisions changes
        ~Earlier | AsItsParent | period name days held figures total stations
        ~TierBefore | AsItsParent | units period figures
        ~Peers | AsItsParent | units label figures
        ~StationFigures | AsItsParent | station name figures
        ~YearTotal | AsItsParent | periods figures owed complete missing(first,after)
        ~FilingConnection | AsItsParent | edges nodes pageInfo totalCount
        ~FilingEdge | AsItsParent | cursor node
        Section | AsItsParent | definition
        Section | Province | province byDistrict byTier trend(periods) queue yearTotal(facility)
        Section | ReadsUnit | filing(facility)
        Section | OwnRows | filings(first,after,district,tier,state,late,risk,order,search)
        SectionTotal | AsItsParent | units stations syntheticUnits figures(kind) means
        SectionDistrict | AsItsParent | units stations syntheticUnits figures(kind) means district
        SectionTier | AsItsParent | units stations syntheticUnits figures(kind) means tier
        SectionTrendPoint | AsItsParent | units stations syntheticUnits figures(kind) means period cumulative(kind)
        SectionFiling | AsItsParent | facility period days state version figures(kind) carriedFrom total(kind) stations expectedStations checks allowedActions explanations returned reopened submission submittedAt submittedBy late receipt risk riskScore savedAt savedBy dueAt periodState extendedUntil synthetic previous history(periods) tierBefore peers versions difference(from,to)
        SectionFilingVersion | AsItsParent | number submittedAt submittedBy late synthetic figures(kind) stations explanations decisions changes
        SectionEarlier | AsItsParent | period name days held figures(kind) total(kind) stations
        SectionTierBefore | AsItsParent | units period figures(kind)
        SectionPeers | AsItsParent | units label figures(kind)
        SectionStationFigures | AsItsParent | station name figures(kind)
        SectionYearTotal | AsItsParent | periods figures(kind) owed complete missing(first,after)
        SectionFilingConnection | AsItsParent | edges nodes pageInfo totalCount
        SectionFilingEdge | AsItsParent | cursor node
        """;

    /// <summary>`Type.field(arguments)` and its right.</summary>
    public static IReadOnlyDictionary<string, Right> All { get; } =
        Table
            .Split('\n')
            .Select(line => line.Split(" | "))
            .SelectMany(parts =>
                parts[2].Split(' ').Select(field => (Name: $"{parts[0]}.{field}", Right: Enum.Parse<Right>(parts[1])))
            )
            .ToDictionary(entry => entry.Name, entry => entry.Right);
}
