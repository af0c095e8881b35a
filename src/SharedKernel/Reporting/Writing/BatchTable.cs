using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace DeAn06.Reporting.Writing;

/// <summary>
/// A table as EF maps it, written a column at a time: an array each, however many rows, so that thousands of rows are one command with a
/// text that stays the same and is prepared.
/// </summary>
internal sealed class BatchTable
{
    private readonly BatchColumn[] columns;
    private readonly string name;

    /// <param name="more">Columns that no property of the entity itself is: the lines.</param>
    public BatchTable(IEntityType type, IEnumerable<BatchColumn> more)
    {
        name = NameOf(type);
        columns =
        [
            .. type.GetProperties()
                .Select(p => BatchColumn.Of(p, p.IsPrimaryKey(), entity => p.GetGetter().GetClrValue(entity))),
            .. more,
        ];
    }

    private string Names => string.Join(", ", columns.Select(Quoted));

    private IEnumerable<BatchColumn> Keys => columns.Where(column => column.IsKey);

    private IEnumerable<BatchColumn> Values => columns.Where(column => !column.IsKey);

    public static string NameOf(IEntityType type) => $"\"{type.GetSchema()}\".\"{type.GetTableName()}\"";

    public void Insert(BatchCommand command, IReadOnlyList<object> rows) =>
        command.Add($"insert into {name} ({Names}) select * from unnest({Arrays(command, rows)})", rows.Count);

    /// <summary>Where a row of that key is there already, it says this from now on.</summary>
    public void Put(BatchCommand command, IReadOnlyList<object> rows) =>
        command.Add(
            $"""
            insert into {name} ({Names}) select * from unnest({Arrays(command, rows)})
            on conflict ({string.Join(", ", Keys.Select(Quoted))})
            do update set {string.Join(", ", Values.Select(c => $"{Quoted(c)} = excluded.{Quoted(c)}"))}
            """,
            rows.Count
        );

    /// <summary>Those rows alone that meet the condition, in which `t` is the row and `u` what it becomes.</summary>
    public void Update(BatchCommand command, IReadOnlyList<object> rows, string condition) =>
        command.Add(
            $"""
            update {name} t set {string.Join(", ", Values.Select(c => $"{Quoted(c)} = u.{Quoted(c)}"))}
            from unnest({Arrays(command, rows)}) as u ({Names})
            where {string.Join(" and ", Keys.Select(c => $"t.{Quoted(c)} = u.{Quoted(c)}"))} and {condition}
            """,
            rows.Count
        );

    public void Delete(BatchCommand command, IReadOnlyList<object[]> keys) =>
        command.Add(
            $"""
            delete from {name} where ({string.Join(", ", Keys.Select(Quoted))})
            in (select * from unnest({string.Join(
                ", ",
                Keys.Select((key, i) => command.Value(Array(key, keys, row => ((object[])row)[i])))
            )}))
            """,
            keys.Count
        );

    private string Arrays(BatchCommand command, IReadOnlyList<object> rows) =>
        string.Join(", ", columns.Select(column => command.Value(Array(column, rows, column.Read))));

    private static NpgsqlParameter Array(
        BatchColumn column,
        IReadOnlyCollection<object> rows,
        Func<object, object?> value
    )
    {
        var array = System.Array.CreateInstance(column.Provided, rows.Count);
        foreach (var (i, row) in rows.Index())
        {
            array.SetValue(value(row), i);
        }

        return new NpgsqlParameter { Value = array, DataTypeName = column.Type + "[]" };
    }

    private static string Quoted(BatchColumn column) => $"\"{column.Name}\"";
}
