using System.Reflection;
using System.Runtime.CompilerServices;
using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Code;

/// <summary>Counts are whole and rates decimal: a binary fraction shows 94,07999 where the form says 94,08.</summary>
public sealed class FractionTests
{
    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    [Fact]
    public void Nothing_is_kept_as_a_binary_fraction()
    {
        var types = Found.OnePerModule(
            Found
                .OnePerModule(Assemblies.Modules, "module assemblies")
                .Concat(Assemblies.Kernels)
                .Concat(Assemblies.Libraries)
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute))),
            "types"
        );
        Found.None(
            types
                .SelectMany(type =>
                    type.GetFields(All)
                        .Select(f => (Member: (MemberInfo)f, Type: f.FieldType))
                        .Concat(type.GetProperties(All).Select(p => (Member: (MemberInfo)p, Type: p.PropertyType)))
                )
                .Where(m => !m.Member.IsDefined(typeof(CompilerGeneratedAttribute)) && IsBinaryFraction(m.Type))
                .Select(m => $"{m.Member.DeclaringType!.FullName}.{m.Member.Name}: {m.Type}"),
            "Use long for counts and money in đồng, decimal for rates; no double or float:"
        );
    }

    private static bool IsBinaryFraction(Type type) =>
        type == typeof(double)
        || type == typeof(float)
        || type == typeof(Half)
        || (type.HasElementType && IsBinaryFraction(type.GetElementType()!))
        || type.GetGenericArguments().Any(IsBinaryFraction);
}
