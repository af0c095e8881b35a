using System.Globalization;

namespace DeAn06.SharedKernel.Persistence;

/// <summary>Tables that the kernel defines once for all modules: numbered SQL beside the code that maps them.</summary>
/// <param name="Name">Tells them from others of the schema in its history of scripts.</param>
/// <param name="Folder">Where in this project the SQL is: `Filings/Storage`.</param>
/// <param name="Prefix">Of the tables' names.</param>
internal sealed record KernelTables(string Name, string Folder, string Prefix)
{
    /// <summary>In the order of their numbers.</summary>
    public IEnumerable<KernelScript> Scripts(string schema)
    {
        var assembly = typeof(KernelTables).Assembly;
        foreach (
            var resource in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder + '/', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var file = resource[(Folder.Length + 1)..];
            yield return new KernelScript(
                int.Parse(file[..4], CultureInfo.InvariantCulture),
                file,
                text.ReadToEnd().Replace("{schema}", Quoted(schema)).Replace("{prefix}", Quoted(Prefix))
            );
        }
    }

    /// <summary>Inside an identifier's quotes.</summary>
    private static string Quoted(string name) => name.Replace("\"", "\"\"", StringComparison.Ordinal);
}

internal sealed record KernelScript(int Number, string File, string Sql);
