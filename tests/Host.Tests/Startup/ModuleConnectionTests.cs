using DeAn06.Host.Postgres;

namespace DeAn06.Host.Tests.Startup;

/// <summary>What a module's connections take from the owner's connection string, however it spells that (docs/operations.md).</summary>
public sealed class ModuleConnectionTests
{
    [Theory]
    [InlineData("", ModuleRole.PoolOfAModule)]
    [InlineData(";Maximum Pool Size=7", 7)]
    [InlineData(";maxpoolsize=7", 7)]
    [InlineData(";Max Auto Prepare=0", ModuleRole.PoolOfAModule)]
    public void A_pool_is_small_unless_its_size_is_said(string said, int connections) =>
        Assert.Equal(connections, ModuleRole.ConnectionFor($"Host=db;Username=u{said}", "calendar").MaxPoolSize);

    [Theory]
    [InlineData("", ModuleRole.PreparedCommands, true)]
    [InlineData(";Maximum Pool Size=7", ModuleRole.PreparedCommands, true)]
    [InlineData(";Max Auto Prepare=0", 0, false)]
    [InlineData(";maxautoprepare=5", 5, false)]
    [InlineData(";Max Auto Prepare=5;No Reset On Close=true", 5, true)]
    public void Commands_stay_prepared_unless_it_is_said_otherwise(string said, int prepared, bool keepsSession)
    {
        var connection = ModuleRole.ConnectionFor($"Host=db;Username=u{said}", "calendar");
        Assert.Equal((prepared, keepsSession), (connection.MaxAutoPrepare, connection.NoResetOnClose));
    }
}
