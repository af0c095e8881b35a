using DeAn06.Bench;

switch (args)
{
    case ["bare", var connection, var address, var known]:
        await BareServer.RunAsync(connection, address, known);
        return 0;
    case ["measure", var work, var program, var results]:
        await new Peers(work, program, results).RunAsync();
        return 0;
    case ["evening", var work, var program]:
        await new Evening(work, program).RunAsync();
        return 0;
    case ["imports", var work, .. var programs]:
        await new Imports(work, programs).RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("bench/peers, bench/evening and bench/imports start this.");
        return 2;
}
