using DeAn06.SharedKernel.Access;

namespace DeAn06.Host.Startup;

/// <summary>How people get in after this start.</summary>
/// <param name="Secret">Of the one-time link for the first administrator; null where one can sign in.</param>
/// <param name="Published">The accounts with the published password; null where there are none.</param>
internal sealed record FirstEntry(string? Secret, PublishedAccounts? Published)
{
    public static async Task<FirstEntry> OpenAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<IFirstSignIn>();
        return new(await first.NewSecretAsync(ct), await first.PublishedAccountsAsync(ct));
    }
}
