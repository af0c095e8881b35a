using System.Globalization;

namespace DeAn06.Bench;

/// <summary>What the product and its PostgreSQL have used of the processors, in seconds.</summary>
internal readonly record struct ProcessorTime(double Host, double Server)
{
    private const double TicksASecond = 100;

    public static ProcessorTime Now(int host, string dataFolder)
    {
        var pid = File.ReadLines(Path.Combine(dataFolder, "postgres", "cluster", "postmaster.pid")).First();
        var children = File.ReadAllText($"/proc/{pid}/task/{pid}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            Of($"{host}", reaped: false),
            Of(pid, reaped: true) + children.Sum(child => Of(child, reaped: false))
        );
    }

    public static ProcessorTime operator -(ProcessorTime after, ProcessorTime before) =>
        new(after.Host - before.Host, after.Server - before.Server);

    /// <param name="reaped">With its children that have ended.</param>
    private static double Of(string process, bool reaped)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[11..(reaped ? 15 : 13)].Sum(f => double.Parse(f, CultureInfo.InvariantCulture))
                / TicksASecond;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
