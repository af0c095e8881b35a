using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>
/// A request of another system that is done once: sent again under the same `Idempotency-Key` it is answered the same; a dry run needs no key.
/// </summary>
internal abstract class KeyedEndpoint<TAnswer>(KeptAnswers answers) : ModuleEndpoint<EmptyRequest, TAnswer>
    where TAnswer : class
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 100;

    protected void Document<TBody>(string address, string summary, string contentType, params object[] more)
        where TBody : notnull
    {
        Post(address);
        AllowRoles(Role.Reporter, Role.Office);
        Summary(s => s.Summary = summary);
        Description(
            route =>
                route
                    .Accepts<TBody>(contentType)
                    .Produces<TAnswer>()
                    .WithMetadata([
                        .. more,
                        new HeavyWork(),
                        new TakesQuery("dryRun", "true: chỉ kiểm tra, không ghi gì; khi đó không cần Idempotency-Key"),
                        new TakesHeader(
                            KeyHeader,
                            "Khóa do bên gửi đặt, mỗi lần gửi một khóa; gửi lại cùng khóa chỉ ghi một lần",
                            LongestKey
                        ),
                    ]),
            clearDefaults: true
        );
    }

    /// <summary>Does what the body asks, or answers what it was answered before.</summary>
    protected async Task OnceAsync(Func<byte[], bool, Task<Outcome<TAnswer>>> run, CancellationToken ct)
    {
        using var sent = new MemoryStream();
        await HttpContext.Request.Body.CopyToAsync(sent, ct);
        var body = sent.ToArray();
        if (Query<bool?>("dryRun", isRequired: false) is true)
        {
            await AnswerAsync(await run(body, true), ct);
            return;
        }

        var key = HttpContext.Request.Headers[KeyHeader].ToString();
        if (key.Length is 0 or > LongestKey || !TypedText.IsOneLine(key))
        {
            await RefuseAsync(NoKey());
            return;
        }

        var taken = await answers.TakeAsync(key, Fingerprint(body), ct);
        if (!taken.Ok(out var before))
        {
            await RefuseAsync(taken.Problem!);
        }
        else if (before.Body is { } kept)
        {
            HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
            await Send.StringAsync(kept, contentType: "application/json; charset=utf-8", cancellation: ct);
        }
        else
        {
            await DoAsync(run, body, key, ct);
        }
    }

    private async Task DoAsync(
        Func<byte[], bool, Task<Outcome<TAnswer>>> run,
        byte[] body,
        string key,
        CancellationToken ct
    )
    {
        var kept = false;
        try
        {
            var outcome = await run(body, false);
            if (outcome.Ok(out var answer))
            {
                await answers.KeepAsync(key, JsonSerializer.Serialize(answer, KernelJson.Options), ct);
                kept = true;
            }

            await AnswerAsync(outcome, ct);
        }
        finally
        {
            if (!kept)
            {
                await answers.ReleaseAsync(key);
            }
        }
    }

    private static Problem NoKey() =>
        Refused.Malformed(
            $"Yêu cầu phải có {KeyHeader}: một khóa riêng cho lần gửi này, tối đa {LongestKey} ký tự. Gửi lại cùng khóa thì chỉ ghi một lần.",
            [new(KeyHeader, "blank", $"Thiếu {KeyHeader} hoặc khóa quá dài.")]
        );

    private string Fingerprint(byte[] body) =>
        Convert.ToHexStringLower(
            SHA256.HashData([.. Encoding.UTF8.GetBytes($"{HttpContext.Request.Path}\n"), .. body])
        );
}
