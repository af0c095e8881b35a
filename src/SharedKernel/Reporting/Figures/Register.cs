using System.Collections;
using System.Globalization;
using System.Reflection;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Figures;

public enum ColumnKind
{
    Text,
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of the column's choices.</summary>
    Choice,
}

/// <summary>One column of a register, read off its row's record.</summary>
/// <param name="Name">JSON and GraphQL name.</param>
public sealed record Column(PropertyInfo Property, string Name, ColumnAttribute About)
{
    public IReadOnlyList<Choice> Choices { get; } = Choice.Of(Property);

    /// <summary>When an optional column is needed; empty: never.</summary>
    public IReadOnlyList<Condition> NeededWhen { get; } =
    [
        .. Property
            .GetCustomAttributes<NeededWhenAttribute>()
            .Select(needed => new Condition(Line.NameOf(needed.Column), needed.Value)),
    ];

    public ColumnKind Kind =>
        Property.PropertyType == typeof(DateOnly?) ? ColumnKind.Date
        : Property.PropertyType == typeof(long?) ? ColumnKind.Number
        : Choices.Count > 0 ? ColumnKind.Choice
        : ColumnKind.Text;

    public object? Of(IRegisterRow row) => Property.GetValue(row);

    /// <summary>As sent and kept; null is blank.</summary>
    public string? Plain(IRegisterRow row) =>
        Of(row) switch
        {
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null,
        };

    /// <summary>As people read it; null is blank.</summary>
    public string? Words(IRegisterRow row) =>
        Of(row) switch
        {
            DateOnly date => VietnameseDate.Text(date),
            long number => VietnameseNumber.Text(number),
            string text => Choices.FirstOrDefault(choice => choice.Value == text)?.Label ?? text,
            _ => null,
        };
}

/// <summary>A line that holds a list of records. Blank (not answered) is not the empty list (there are none).</summary>
public sealed record RegisterLine : Line
{
    private readonly Type list;

    public RegisterLine(PropertyInfo property, string name, int place, LineAttribute about)
        : base(property, name, place, about)
    {
        RowType = property.PropertyType.GetGenericArguments()[0];
        list = typeof(List<>).MakeGenericType(RowType);
        Columns =
        [
            .. RowType
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .OrderBy(p => p.MetadataToken)
                .Select(p => (Property: p, About: p.GetCustomAttribute<ColumnAttribute>()))
                .Where(x => x.About is not null)
                .Select(x => new Column(x.Property, NameOf(x.Property.Name), x.About!)),
        ];
    }

    public Type RowType { get; }

    public IReadOnlyList<Column> Columns { get; }

    public int MostRows => About.Most > 0 ? About.Most : 500;

    public Column? Find(string column) => Columns.FirstOrDefault(one => one.Name == column);

    public IReadOnlyList<IRegisterRow>? Rows(IFigures figures) =>
        ((IEnumerable?)Property.GetValue(figures))?.Cast<IRegisterRow>().ToArray();

    /// <summary>What names a record among the others, compared without regard to case; null where nothing of it is given.</summary>
    public string? KeyOf(IRegisterRow row)
    {
        string[] parts =
        [
            .. Columns
                .Where(column => column.About.Key)
                .Select(column => VietnameseText.Compose(column.Plain(row) ?? "").ToUpperInvariant()),
        ];
        return parts.All(part => part.Length == 0) ? null : string.Join('\n', parts);
    }

    /// <summary>A row's key as people read it.</summary>
    public string KeyWords(IRegisterRow row) => Words(row, Columns.Where(column => column.About.Key));

    /// <summary>The whole row as people read it.</summary>
    public string Words(IRegisterRow row) => Words(row, Columns);

    /// <summary>The same, where a blank must be seen.</summary>
    internal string WordsAndBlanks(IRegisterRow row) =>
        string.Join(" · ", Columns.Select(column => column.Words(row) ?? "–"));

    /// <summary>Is this column asked of this row?</summary>
    public bool IsNeeded(Column column, IRegisterRow row) =>
        !column.About.Optional
        || (column.NeededWhen.Count > 0 && Condition.Met(column.NeededWhen, other => Find(other!)!.Plain(row)));

    internal IRegisterRow NewRow() => (IRegisterRow)Activator.CreateInstance(RowType)!;

    internal object MakeList(IEnumerable<IRegisterRow> rows)
    {
        var made = (IList)Activator.CreateInstance(list)!;
        foreach (var row in rows)
        {
            made.Add(row);
        }

        return made;
    }

    private static string Words(IRegisterRow row, IEnumerable<Column> columns) =>
        string.Join(" · ", columns.Select(column => column.Words(row)).Where(words => words is not null));
}
