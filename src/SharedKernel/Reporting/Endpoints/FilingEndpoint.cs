using DeAn06.Platform.Web;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Sections;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Reporting.Endpoints;

/// <summary>What every slice on a filing shares: its address, its If-Match, its ETag. A module closes each slice in one line.</summary>
public abstract class FilingEndpoint<TRequest, T> : ModuleEndpoint<TRequest, FilingView<T>>
    where TRequest : notnull
    where T : class, ISectionFigures<T>, new()
{
    /// <summary>`/api/{section}/{period}/{facility}`</summary>
    protected static string Address => $"/api/{T.SectionName}/{{period}}/{{facility}}";

    protected string Period => Route<string>("period")!;
    protected string Facility => Route<string>("facility")!;

    private protected FilingCommands<T> Commands => Resolve<FilingCommands<T>>();

    /// <summary>Name and summary for the OpenAPI document.</summary>
    protected void Document(string summary, string details, params object[] metadata)
    {
        Summary(s =>
        {
            s.Summary = $"{summary}: {Resolve<SectionLines<T>>().Section.ShortTitle}";
            s.Description = details;
        });
        Description(d => d.WithMetadata([new InTurn(Writes: true), .. metadata]));

        // Everyone who has a role; which filings and actions are whose is decided by the commands.
        AllowRoles(Enum.GetValues<Role>());
    }

    /// <summary>Answers with the filing and its version as ETag, or with the problem.</summary>
    protected Task ShowAsync(Outcome<FilingView<T>> outcome, CancellationToken ct)
    {
        if (outcome.Ok(out var view))
        {
            HttpContext.Announce(view.Version);
        }
        else if (outcome.Problem!.Extensions.TryGetValue("version", out var found) && found is int version)
        {
            HttpContext.Announce(version);
        }

        return AnswerAsync(outcome, ct);
    }

    /// <summary>Runs a change with the version from If-Match, which is optional here and must match when given.</summary>
    protected async Task ChangeAsync(Func<int?, Task<Outcome<FilingView<T>>>> change, CancellationToken ct)
    {
        if (VersionTag.Read(HttpContext.Request, out var version) is { } problem)
        {
            await RefuseAsync(problem);
            return;
        }

        await ShowAsync(await change(version), ct);
    }
}
