using DeAn06.Architecture.Tests.Discovery;

namespace DeAn06.Architecture.Tests.Projects;

/// <summary>Packages: which version, and who may have which.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Every_version_is_central()
    {
        var projects = Found.OnePerModule(Repository.Projects, "projects");
        Found.None(
            projects.SelectMany(p =>
                p.Content.Descendants("PackageReference")
                    .Where(e =>
                        e.Attribute("Version") is not null
                        || e.Attribute("VersionOverride") is not null
                        || e.Element("Version") is not null
                    )
                    .Select(e => $"{p.RelativePath}: {e.Attribute("Include")?.Value ?? e.Attribute("Update")?.Value}")
            ),
            "One version of a package for the whole solution: name it in Directory.Packages.props and take Version= out of the project:"
        );
        Found.None(
            projects
                .Where(p => p.Content.Descendants("ManagePackageVersionsCentrally").Any())
                .Select(p => p.RelativePath),
            "Versions are managed in Directory.Packages.props for every project. Take this project's exception out:"
        );
    }

    [Fact]
    public void Every_central_version_is_exact()
    {
        var versions = System
            .Xml.Linq.XDocument.Load(Repository.PathOf("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(e => (Id: e.Attribute("Include")?.Value, Version: e.Attribute("Version")?.Value ?? ""))
            .ToArray();
        Assert.NotEmpty(versions);
        Found.None(
            versions
                .Where(v => v.Version.Length == 0 || v.Version.IndexOfAny(['*', '[', '(', ',']) >= 0)
                .Select(v => $"{v.Id} {v.Version}"),
            "A build must give the same tomorrow: pin the exact version in Directory.Packages.props:"
        );
    }

    [Fact]
    public void The_host_alone_has_the_GraphQL_engine()
    {
        var users = Repository
            .Projects.Where(p => p.Attributes("PackageReference", "Include").Any(IsGraphQL))
            .Where(p => p.IsSource)
            .Select(p => p.RelativePath)
            .ToArray();
        Assert.Contains("src/Host/DeAn06.Host.csproj", users);
        Found.None(
            users.Where(path => path != "src/Host/DeAn06.Host.csproj"),
            "Only src/Host/Gateway knows the GraphQL engine. A module answers the read ports of SharedKernel instead:"
        );
    }

    private static bool IsGraphQL(string package) =>
        package.StartsWith("GraphQL", StringComparison.Ordinal)
        || package.StartsWith("HotChocolate", StringComparison.Ordinal);
}
