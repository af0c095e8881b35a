using System.Collections.Frozen;
using DeAn06.Host.Gateway.Types;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DeAn06.Host.Gateway.Limits;

/// <summary>
/// How many elements a field's list has in a province of 1,234 units, 27 districts and 40 stations a centre. Which fields are lists the
/// schema says; one that nobody has put here counts as <see cref="Unknown"/>, more than most.
/// </summary>
internal sealed class ListSizes(Inputs variables)
{
    private const int Unknown = 50;
    private const int PeriodsOfYear = 16;

    /// <summary>A list that a filter narrows to one unit.</summary>
    private const int OfOneUnit = 2;

    /// <summary>Each page asks the database by itself, where all else is asked for many at once.</summary>
    private const int WorkOfPage = 1_000;

    /// <summary>Rows of a section that are added up or compared for one period; about as many as values that take as long.</summary>
    private const int RowsOfPeriod = 300;

    private static readonly FrozenDictionary<string, int> Known = new Dictionary<string, int>
    {
        ["stations"] = 40,
        ["expectedStations"] = 40,
        ["districts"] = 27,
        ["byDistrict"] = 28,
        ["byTier"] = 4,
        ["sections"] = 17,
        ["bySection"] = 17,
        ["cells"] = 17,
        ["periods"] = PeriodsOfYear,
        ["reports"] = PeriodsOfYear,
        ["rows"] = Paging.Most,
        ["contacts"] = 3,
        ["versions"] = 5,
        ["decisions"] = 3,
        ["checks"] = 10,
        ["explanations"] = 10,
        ["changes"] = 10,
        ["means"] = 2,
        ["lines"] = 20,
        ["derived"] = 6,
        ["rules"] = 30,
        ["choices"] = 6,
        ["columns"] = 8,
        ["where"] = 2,
        ["neededWhen"] = 2,
        // Of introspection, by what this schema has on the average.
        ["types"] = 350,
        ["fields"] = 8,
        ["args"] = 1,
        ["inputFields"] = 1,
        ["interfaces"] = 1,
        ["possibleTypes"] = 1,
        ["enumValues"] = 2,
        ["directives"] = 4,
    }.ToFrozenDictionary();

    /// <summary>Lines and derived values of the section that has most.</summary>
    private const int NumbersOfSection = 30;

    /// <summary>Texts, and registers of 50 rows; their cells are written out as they stand, where a field of each would be resolved.</summary>
    private const int WordsOfSection = 150;

    /// <summary>Of how many periods these read the rows of all units.</summary>
    private static readonly FrozenDictionary<string, int> PeriodsRead = new Dictionary<string, int>
    {
        ["province"] = 1,
        ["byDistrict"] = 1,
        ["byTier"] = 1,
        ["peers"] = 1,
        ["tierBefore"] = 1,
        ["yearTotal"] = PeriodsOfYear,
        ["trend"] = 1,
    }.ToFrozenDictionary();

    /// <summary>What the field takes by itself, apart from what is asked of its elements.</summary>
    public double WorkOf(GraphQLField field, bool isPage) =>
        1
        + (isPage ? WorkOfPage : 0)
        + (PeriodsRead.GetValueOrDefault(field.Name.StringValue) * RowsOfPeriod * (Number(field, "periods") ?? 1));

    /// <summary>Values that a section's figures hold which go out as one.</summary>
    public double FiguresIn(GraphQLField field) =>
        ValueOf(field, FiguresScalar.Kind) switch
        {
            "NUMBERS" => NumbersOfSection,
            "WORDS" => WordsOfSection,
            _ => NumbersOfSection + WordsOfSection,
        };

    /// <param name="page">Of the connection around the field; null where there is none.</param>
    public double SizeOf(GraphQLField field, FieldType definition, double? page)
    {
        if (!IsList(definition.ResolvedType))
        {
            return 1;
        }

        if (page is { } ofConnection)
        {
            return ofConnection;
        }

        var size = Number(field, "periods") ?? Known.GetValueOrDefault(field.Name.StringValue, Unknown);
        size = Math.Min(size, Named(field) ?? size);
        var ofAllYears = definition.Arguments?.Find("year") is not null && ValueOf(field, "year") is null ? 4 : 1;
        return (NamesUnit(field) ? Math.Min(size, OfOneUnit) : size) * ofAllYears;
    }

    /// <summary>The page of a connection; null where the field answers with none.</summary>
    public double? PageOf(GraphQLField field, IGraphType? type) =>
        (type as IComplexGraphType)?.Fields.Find("pageInfo") is null ? null
        : NamesUnit(field) ? OfOneUnit
        : Number(field, "first") ?? Paging.Usual;

    private static bool IsList(IGraphType? type) =>
        (type is NonNullGraphType required ? required.ResolvedType : type) is ListGraphType;

    private bool NamesUnit(GraphQLField field) => ValueOf(field, "facility") is string;

    /// <summary>How many things the field names; null where it asks for all.</summary>
    private int? Named(GraphQLField field) => (ValueOf(field, "names") as IEnumerable<object?>)?.Count();

    /// <summary>Within what a page can be; what no number of rows is will be refused where it is read.</summary>
    private double? Number(GraphQLField field, string argument) =>
        ValueOf(field, argument) switch
        {
            null => null,
            int number => Math.Clamp(number, 1, Paging.Most),
            _ => Paging.Most,
        };

    private object? ValueOf(GraphQLField field, string argument) =>
        field.Arguments?.FirstOrDefault(a => a.Name.Value == argument)?.Value switch
        {
            GraphQLIntValue literal => int.TryParse(literal.Value, out var number) ? number : "",
            GraphQLStringValue => "",
            GraphQLEnumValue literal => literal.Name.StringValue,
            GraphQLListValue list => (list.Values ?? []).ToArray<object?>(),
            GraphQLVariable variable => variables.GetValueOrDefault(variable.Name.StringValue),
            _ => null,
        };
}
