using DeAn06.Modules.Access.Accounts;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Tests;

/// <summary>Any password is right, once it is let through.</summary>
/// <param name="hashing">What goes on meanwhile.</param>
internal sealed class HeldHasher(Action? hashing = null) : IPasswordHasher<Account>
{
    private readonly ManualResetEventSlim gate = new(initialState: true);
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock counting = new();
    private int now;

    public Task FirstHash => begun.Task;

    public int MostAtOnce { get; private set; }

    public bool OnPool { get; private set; }

    public void Open() => gate.Set();

    public void Close() => gate.Reset();

    public string HashPassword(Account user, string password) => "x";

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashed, string provided)
    {
        lock (counting)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++now);
            OnPool |= Thread.CurrentThread.IsThreadPoolThread;
        }

        if (!gate.IsSet)
        {
            begun.TrySetResult();
            gate.Wait(TestContext.Current.CancellationToken);
        }

        hashing?.Invoke();
        lock (counting)
        {
            now--;
        }

        return PasswordVerificationResult.Success;
    }
}
