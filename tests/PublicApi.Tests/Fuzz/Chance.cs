namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>What chance decides for one input; the same for the same seed and number, so that a failure can be met again.</summary>
internal sealed class Chance(int seed, int number)
{
    private readonly Random random = new(unchecked((seed * 1_000_003) + number));

    public int Below(int end) => random.Next(end);

    public bool OneIn(int times) => random.Next(times) == 0;

    public T Of<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
