using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Code;

/// <summary>
/// Made-up data stays outside (docs/adr/0031): rules, lifecycle and modules know nothing of a demonstration but whose accounts are sample
/// accounts, which Access says, and the mark `synthetic` on what they saved.
/// </summary>
public sealed partial class MadeUpDataTests
{
    /// <summary>Of Access, which makes a demonstration's accounts and lets them in.</summary>
    private static readonly string[] Allowed = ["DemoAccounts", "DemoMode"];

    [Fact]
    public void No_kernel_or_module_knows_of_made_up_data()
    {
        const BindingFlags all =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        var types = Found.OnePerModule(
            Found
                .OnePerModule(Assemblies.Modules, "module assemblies")
                .Concat(Assemblies.Kernels)
                .Concat(Assemblies.Libraries)
                .SelectMany(assembly => assembly.GetTypes())
                .Where(IsWritten),
            "types"
        );
        Found.None(
            types
                .SelectMany(type =>
                    type.GetMembers(all)
                        .Where(IsWritten)
                        .Select(member => member.Name)
                        .Append(type.Name)
                        .Select(name => (type, name))
                )
                .Where(found =>
                    !Allowed.Contains(found.name) && Words().Matches(found.name).Any(w => MadeUp().IsMatch(w.Value))
                )
                .Select(found => $"{found.type.FullName}: {found.name}"),
            "Move what makes data up to src/Host/Demonstration:"
        );
    }

    /// <summary>By a person, not by the compiler.</summary>
    private static bool IsWritten(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !member.Name.Contains('<', StringComparison.Ordinal);

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Words();

    [GeneratedRegex("^(Demo|Demonstrat\\w*|Examples?|Seeded|Chance|Typical\\w*|Made|Fakes?)$", RegexOptions.IgnoreCase)]
    private static partial Regex MadeUp();
}
