using DeAn06.Host.Postgres;

namespace DeAn06.Host.Tests.Startup;

/// <summary>What a module's connections take from the owner's connection string, however it spells that (docs/operations.md).</summary>
public sealed class ModuleConnectionTests
{
    [Fact]
    public void A_pool_is_the_owners() =>
        Assert.Equal(7, ModuleRole.ConnectionFor("Host=db;Username=u;maxpoolsize=7", "calendar").MaxPoolSize);

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
