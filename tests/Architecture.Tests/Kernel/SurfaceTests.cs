using DeAn06.Architecture.Tests.Discovery;
using PublicApiGenerator;

namespace DeAn06.Architecture.Tests.Kernel;

/// <summary>
/// What modules compile against. A change here rebuilds them and is read in review, so it is never by accident.
/// </summary>
public sealed class SurfaceTests
{
    /// <summary>By the last word of their names, which are also those of their folders and snapshots.</summary>
    public static TheoryData<string> Shared => [.. Together.Select(Short)];

    private static IEnumerable<System.Reflection.Assembly> Together => Assemblies.Kernels.Concat(Assemblies.Libraries);

    [Theory]
    [MemberData(nameof(Shared))]
    public void A_public_surface_is_as_committed(string name)
    {
        var kernel = Assert.Single(Together, kernel => Short(kernel) == name);
        var surface = kernel.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        var snapshot = $"tests/Architecture.Tests/Snapshots/{name}.txt";
        var path = Repository.PathOf(snapshot);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, surface);
        }

        Assert.True(
            File.Exists(path),
            $"{snapshot} is missing. Run the tests once with UPDATE_SNAPSHOTS=1 and commit it."
        );
        var (now, committed) = (surface.Split('\n'), File.ReadAllText(path).Split('\n'));
        Assert.True(now.Length > 20, $"{name} shows almost nothing: the surface is not being read.");
        Found.None(
            [
                .. committed.Except(now).Select(line => $"- {line.Trim()}"),
                .. now.Except(committed).Select(line => $"+ {line.Trim()}"),
            ],
            $"{name}'s public surface changed. If that is meant, run the tests with UPDATE_SNAPSHOTS=1 and commit the snapshot:"
        );
        Assert.Equal(committed, now);
    }

    private static string Short(System.Reflection.Assembly kernel) => kernel.GetName().Name!.Split('.')[^1];
}
