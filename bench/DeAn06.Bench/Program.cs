using DeAn06.Bench;

if (args is not [var work, var program, var results])
{
    Console.Error.WriteLine("Run bench/run: it builds, starts and stops what is measured.");
    return 1;
}

var report = new Report();
var product = new Product(work, program);

report.Add(await StartUp.MeasureAsync(product));
await using (var untouched = await product.StartAsync("idle"))
{
    // Of a product that nobody has used: PostgreSQL's own tidying after a load is not the product's cost.
    await using var database = Database.Of(untouched.DataFolder);
    report.Add(await Idle.MeasureAsync(untouched, database));
}

Console.WriteLine("Filing the synthetic history (not measured) …");
await using (var running = await product.StartAsync("main", "--demo"))
{
    using var office = await Portal.SignInAsync(running.Address, "office");
    await using var database = Database.Of(running.DataFolder);
    await database.PrepareAsync();
    report.Add(await Saving.MeasureAsync(running, office, database));
    report.Add(await Dashboard.MeasureAsync(office, database));
    report.Add(await Board.MeasureAsync(office, database));
    report.Add(await Aggregation.MeasureAsync(database));
    var (times, memory) = await Consolidating.MeasureAsync(running, office, database);
    report.Add(times);
    report.Add(memory);
    report.Add(await Delivering.MeasureAsync(running, office, database));
}

report.Print();
report.Write(results);
return 0;
