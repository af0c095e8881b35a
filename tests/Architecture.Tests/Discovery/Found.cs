namespace DeAn06.Architecture.Tests.Discovery;

/// <summary>A rule over nothing always holds: what a rule is about is counted before it is checked.</summary>
internal static class Found
{
    /// <summary>Passes the subjects on when there are at least as many as module folders.</summary>
    public static IReadOnlyList<T> OnePerModule<T>(IEnumerable<T> subjects, string what)
    {
        var found = subjects.ToArray();
        Assert.NotEmpty(Repository.Modules);
        Assert.True(
            found.Length >= Repository.Modules.Count,
            $"Found {found.Length} {what}, but src/Modules has {Repository.Modules.Count} folders. "
                + "Either a module lacks its own, or this test no longer finds them: its rule proves nothing until it does."
        );
        return found;
    }

    /// <summary>Passes the subjects on when there are any.</summary>
    public static IReadOnlyList<T> Some<T>(IEnumerable<T> subjects, string what)
    {
        var found = subjects.ToArray();
        Assert.True(found.Length > 0, $"Found nothing of {what}: the rule proves nothing until it does.");
        return found;
    }

    /// <summary>Fails with all that breaks a rule, and with what to do about it.</summary>
    public static void None(IEnumerable<string> broken, string whatToDo)
    {
        var all = broken.ToArray();
        Assert.True(all.Length == 0, $"{whatToDo}\n  {string.Join("\n  ", all)}");
    }
}
