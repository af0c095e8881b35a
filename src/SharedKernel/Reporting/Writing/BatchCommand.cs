using Npgsql;

namespace DeAn06.Reporting.Writing;

/// <summary>Statements that go to the server in one command.</summary>
internal sealed class BatchCommand
{
    private readonly List<string> statements = [];
    private readonly List<NpgsqlParameter> values = [];

    public string Sql => string.Join(";\n", statements);

    public IReadOnlyList<object> Values => values;

    /// <summary>How many rows it changes where everything is as it was found.</summary>
    public int Rows { get; private set; }

    public void Add(string statement, int rows)
    {
        if (rows > 0)
        {
            statements.Add(statement);
            Rows += rows;
        }
    }

    /// <returns>How a statement names it.</returns>
    public string Value(NpgsqlParameter value)
    {
        value.ParameterName = $"p{values.Count}";
        values.Add(value);
        return $"@{value.ParameterName}";
    }
}
