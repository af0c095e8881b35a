namespace DeAn06.Host.Tests;

/// <summary>Waits for what events bring about; fails with its words when it never comes.</summary>
internal static class Eventually
{
    public static async Task IsAsync(string what, Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Never came true: {what}");
    }
}
