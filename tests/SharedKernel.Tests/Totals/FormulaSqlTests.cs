using System.Numerics;
using CsCheck;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Totals;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.SharedKernel.Tests.Totals;

/// <summary>The database says of a formula what the record's getter says, to the last digit.</summary>
public sealed class FormulaSqlTests : IAsyncLifetime
{
    /// <summary>What six hundred stations can come to.</summary>
    private const long Largest = 2_000_000_000_000;

    private static readonly Gen<long?> Count = Gen.OneOf(
        Gen.Long[0, 3].Nullable(),
        Gen.Long[0, 3_000_000].Nullable(),
        Gen.Long[0, Largest].Nullable()
    );

    private TestDatabase database = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync() => await database.DropAsync();

    [Fact]
    public Task A_rate() => AgreeAsync(new(["a"], [], ["b"], OfGiven: false), r => Percent.Of(r.A, r.B));

    [Fact]
    public Task A_rate_over_a_sum() =>
        AgreeAsync(new(["a"], [], ["a", "b"], OfGiven: false), r => Percent.Of(r.A, r.A + r.B));

    [Fact]
    public Task A_sum() => AgreeAsync(new(["a", "b", "c"], [], [], OfGiven: false), r => r.A + r.B + r.C);

    [Fact]
    public Task A_sum_of_what_is_given() =>
        AgreeAsync(
            new(["a", "b", "c"], [], [], OfGiven: true),
            r => (r.A ?? r.B ?? r.C) is null ? null : (r.A ?? 0) + (r.B ?? 0) + (r.C ?? 0)
        );

    [Fact]
    public Task A_rest() => AgreeAsync(new(["a"], ["b", "c"], [], OfGiven: false), r => r.A - (r.B + r.C));

    private async Task AgreeAsync(Formula formula, Func<Row, decimal?> getter)
    {
        var any = Gen.Select(Count, Count, Count, (a, b, c) => new Row(a, b, c)).Array[3_000].Single();
        Row[] rows =
        [
            .. any,
            .. any.Where(r => r.B is > 1 && r.B % 2 != 0 && r.B % 5 != 0).SelectMany(r => Halves(r.B!.Value)),
        ];
        var computed = await ComputedAsync(formula, rows);
        Assert.Contains(computed, value => value is not null);
        Assert.Contains(computed, value => value is null);
        Assert.All(rows.Zip(computed), x => Assert.Equal(getter(x.First), x.Second));
    }

    /// <summary>
    /// Exactly a half of the last decimal, and as near as a rate over this whole comes to one from below and from above: 2,000,000 × part
    /// is one more or one less than an odd number of wholes.
    /// </summary>
    private static Row[] Halves(long whole)
    {
        var part = (long)Inverse(2_000_000, whole);
        return [new(1, 2_000_000, null), new(part, whole, null), new(whole - part, whole, null)];
    }

    /// <summary>By which this number times it leaves one of the modulus.</summary>
    private static BigInteger Inverse(BigInteger number, BigInteger modulus)
    {
        var (one, other, x, y) = (number % modulus, modulus, BigInteger.One, BigInteger.Zero);
        while (!other.IsZero)
        {
            var times = one / other;
            (one, other, x, y) = (other, one - times * other, y, x - times * y);
        }

        return (x % modulus + modulus) % modulus;
    }

    private async Task<List<decimal?>> ComputedAsync(Formula formula, Row[] rows)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Stop);
        await using var query = new NpgsqlCommand(
            $"select ({FormulaSql.Of(formula)})::numeric from unnest($1, $2, $3) with ordinality as t(v_a, v_b, v_c, place) order by place",
            connection
        );
        foreach (var pick in new Func<Row, long?>[] { r => r.A, r => r.B, r => r.C })
        {
            query.Parameters.Add(new NpgsqlParameter<long?[]> { TypedValue = [.. rows.Select(pick)] });
        }

        var values = new List<decimal?>();
        await using var reader = await query.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
        {
            values.Add(await reader.IsDBNullAsync(0, Stop) ? null : reader.GetDecimal(0));
        }

        return values;
    }

    private sealed record Row(long? A, long? B, long? C);
}
