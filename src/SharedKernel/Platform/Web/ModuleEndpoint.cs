using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;

namespace DeAn06.Platform.Web;

/// <summary>An endpoint that answers with its response or with a problem. Signing in is required unless it says otherwise.</summary>
public abstract class ModuleEndpoint<TRequest, TResponse> : Endpoint<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : class
{
    /// <summary>Only these roles; the role claim holds the enumeration's name.</summary>
    protected void AllowRoles(params ReadOnlySpan<Role> roles)
    {
        var names = new string[roles.Length];
        for (var i = 0; i < roles.Length; i++)
        {
            names[i] = roles[i].ToString();
        }

        Roles(names);
    }

    protected Task AnswerAsync(Outcome<TResponse> outcome, CancellationToken ct) =>
        outcome.Ok(out var value) ? Send.OkAsync(value, ct) : RefuseAsync(outcome.Problem!);

    protected Task RefuseAsync(Problem problem) => Send.ResultAsync(new ProblemResult(problem));
}
