using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Files;

/// <summary>A file is read in one go.</summary>
public sealed class SizeTests
{
    private const int Longest = 350;

    [Fact]
    public void No_source_file_is_longer_than_one_reads_at_once() =>
        Found.None(
            Found
                .OnePerModule(Repository.Sources(), "source files")
                .Select(path => (path, lines: File.ReadLines(path).Count()))
                .Where(file => file.lines > Longest)
                .Select(file => $"{Repository.Relative(file.path)}: {file.lines} lines"),
            $"No file over {Longest} lines. Find the second thing in it and give it a file of its own:"
        );
}
