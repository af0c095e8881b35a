namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>
/// Inputs that nobody meant: the process lives on, answers none of them with a failure of its own, and every refusal is a problem
/// in Vietnamese. The same inputs each time; `bench/fuzz` sends others, and many more. Runs last, since it may change anything.
/// </summary>
public sealed class FuzzTests(Running running)
{
    private const int Inputs = 2_000;

    [Fact]
    public async Task Whatever_is_sent_is_answered_in_order()
    {
        var run = await FuzzRun.PrepareAsync(running.Product, running.People, seed: 20230815);

        await run.SendAsync(0, Inputs, TestContext.Current.CancellationToken);

        Assert.True(run.Complaints.Count == 0, run.Report());
        Assert.False(running.Product.HasEnded);
    }
}
