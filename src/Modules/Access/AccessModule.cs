using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Seed;
using DeAn06.Modules.Access.Session;
using DeAn06.Modules.Access.Setup;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DeAn06.Modules.Access;

/// <summary>Accounts, roles and signing in.</summary>
public sealed class AccessModule : IModule, IReadsSettings
{
    public string Name => "Access";

    public string Schema => "access";

    public string? WrongSetting(IConfiguration configuration, Profile profile) =>
        FirstAdministrator.WrongPassword(configuration[FirstAdministrator.Setting], profile);

    public void AddServices(IServiceCollection services, ModuleContext context)
    {
        services.AddModuleDatabase<AccessDbContext>(context.ConnectionString, Schema);

        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.AllowedUserNameCharacters = UserNames.Characters;
                options.Password.RequiredLength = Passwords.MinimumLength;
                // What else a password may not be is PasswordRule's affair.
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<AccessDbContext>()
            .AddUserManager<RehashingAccounts>()
            .AddPasswordValidator<PasswordRule>()
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddClaimsPrincipalFactory<SessionClaims>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Passwords.Rounds);
        services.TryAddSingleton(context.Profile);
        services.AddSessionCookie();

        // The keys that seal cookies live beside the accounts: a restart, or a second host, reads the same sessions.
        services.AddDataProtection().SetApplicationName("dean06").PersistKeysToDbContext<AccessDbContext>();

        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, CurrentUserOfRequest>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<AccountRules>();
        services.AddScoped<AccountWrites>();
        services.AddScoped<IAccountCatalogue, AccountCatalogue>();
        services.AddSingleton<PasswordQueue>();
        services.AddScoped<SignInFailures>();
        services.AddScoped<KnownDevices>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<OpenSessions>();
        services.AddSingleton(new DemoMode(context.Configuration.GetValue<bool>("Access:DemoAccounts")));
        services.AddScoped<Admission>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<SetupLinks>();
        services.AddScoped<IFirstSignIn>(sp => sp.GetRequiredService<SetupLinks>());
        services.AddSingleton<IModuleSeed>(sp =>
            ActivatorUtilities.CreateInstance<AccountSeed>(sp, context.Configuration)
        );
    }
}
