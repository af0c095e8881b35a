using System.Globalization;
using System.Reflection;

namespace DeAn06.Platform.Persistence;

/// <summary>Tables that a library defines once for all modules: numbered SQL beside the code that maps them.</summary>
/// <param name="Owner">The project that has the SQL.</param>
/// <param name="Name">Tells them from others of the schema in its history of scripts.</param>
/// <param name="Folder">Where in this project the SQL is: `Filings/Storage`.</param>
/// <param name="Prefix">Of the tables' names.</param>
public sealed record KernelTables(Assembly Owner, string Name, string Folder, string Prefix)
{
    /// <summary>In the order of their numbers.</summary>
    internal IEnumerable<KernelScript> Scripts(string schema)
    {
        foreach (
            var resource in Owner
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder + '/', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var text = new StreamReader(Owner.GetManifestResourceStream(resource)!);
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
