using DeAn06.Architecture.Tests.Discovery;
using PublicApiGenerator;

namespace DeAn06.Architecture.Tests.Kernel;

/// <summary>
/// What every module compiles against. A change here rebuilds everything and is read in review, so it is never by accident.
/// </summary>
public sealed class SurfaceTests
{
    private const string Snapshot = "tests/Architecture.Tests/Snapshots/shared-kernel.txt";

    [Fact]
    public void The_kernels_public_surface_is_as_committed()
    {
        var surface = Assemblies.SharedKernel.GeneratePublicApi(
            new ApiGeneratorOptions { IncludeAssemblyAttributes = false }
        );
        var path = Repository.PathOf(Snapshot);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, surface);
        }

        Assert.True(
            File.Exists(path),
            $"{Snapshot} is missing. Run the tests once with UPDATE_SNAPSHOTS=1 and commit it."
        );
        var (now, committed) = (surface.Split('\n'), File.ReadAllText(path).Split('\n'));
        Assert.True(now.Length > 100, "SharedKernel shows almost nothing: the surface is not being read.");
        Found.None(
            [
                .. committed.Except(now).Select(line => $"- {line.Trim()}"),
                .. now.Except(committed).Select(line => $"+ {line.Trim()}"),
            ],
            "SharedKernel's public surface changed. If that is meant, run the tests with UPDATE_SNAPSHOTS=1 and commit the snapshot:"
        );
        Assert.Equal(committed, now);
    }
}
