// Runs the tests of several projects one after the other: DeAn06.TestRun RESULTS PROJECT…
//
// Some seconds of each project's own process go into compiling the frameworks that all modules start with. Here that is done once. The results of
// each project are written to RESULTS/PROJECT.xml.

using System.Reflection;
using Xunit.Runner.InProc.SystemConsole;

var results = args[0];
var failed = 0;
foreach (var project in args[1..])
{
    string[] names = [$"DeAn06.{project}.Tests", $"DeAn06.Modules.{project}.Tests"];
    var name = names.Single(name => File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")));
    var arguments = new[] { "-noColor", "-result-junit", Path.Combine(results, $"{project}.xml") };
    failed |= await new ConsoleRunner(arguments, Assembly.Load(name)).EntryPoint();
}

return failed;
