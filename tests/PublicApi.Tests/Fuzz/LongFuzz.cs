using System.Diagnostics;
using System.Globalization;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>The longer run, by `bench/fuzz`: other inputs each time unless told, and the memory that the process is left with.</summary>
public sealed class LongFuzz(Running running, ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Many_inputs_leave_the_process_as_it_was()
    {
        var inputs = Setting("FUZZ_INPUTS", 100_000);
        var seed = Setting("FUZZ_SEED", Random.Shared.Next(1_000_000));
        var product = running.Product;
        var run = await FuzzRun.PrepareAsync(product, running.People, seed);

        // What compiling, pools and caches take is taken once; a kept input would go on growing over the other three quarters.
        var warm = Math.Max(2_000, inputs / 4);
        await run.SendAsync(0, warm, Ct);
        var before = await product.SettledMegabytesAsync(Ct);
        var watch = Stopwatch.StartNew();
        await run.SendAsync(warm, inputs - warm, Ct);
        var seconds = watch.Elapsed.TotalSeconds;
        var after = await product.SettledMegabytesAsync(Ct);

        output.WriteLine(
            $"seed {seed}: {inputs} inputs, {(inputs - warm) / seconds:0} a second; memory {before} MB before, {after} MB after; {run.Tally()}"
        );
        Assert.True(run.Complaints.Count == 0, run.Report());
        Assert.True(after <= before * 1.1, $"{before} MB before, {after} MB after");
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given)
            ? given
            : usual;
}
