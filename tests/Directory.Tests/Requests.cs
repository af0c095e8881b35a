using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using DeAn06.SharedKernel;

namespace DeAn06.Modules.Directory.Tests;

/// <summary>The requests that tests send, and the facilities that they vary.</summary>
internal static class Requests
{
    public static readonly DateOnly July = new(2023, 7, 1);

    /// <summary>A private hospital of Thanh Hóa city; `with` what the test changes.</summary>
    public static readonly FacilityBody Hospital = new(
        ValidFrom: "2023-07-01",
        Name: "Bệnh viện Đa khoa Thử nghiệm",
        ShortName: "BVĐK Thử nghiệm",
        Kind: "hospital",
        Tier: "district",
        Ownership: "private",
        DistrictCode: "380"
    );

    public static readonly FacilityBody Centre = Hospital with
    {
        Name = "Trung tâm Y tế Thử nghiệm",
        ShortName = "TTYT Thử nghiệm",
        Kind = "districtHealthCentre",
        Ownership = "public",
    };

    public static readonly FacilityBody Station = Centre with
    {
        Name = "Trạm Y tế Thử nghiệm",
        ShortName = "TYT Thử nghiệm",
        Kind = "communeHealthStation",
        Tier = "commune",
        ParentCode = "TTYT-380",
    };

    public static Task<Answer> PutFacilityAsync(
        this HttpClient client,
        string code,
        object body,
        string? ifMatch = null,
        string? ifNoneMatch = null
    ) =>
        client.PutContentAsync(
            $"/api/directory/facilities/{code}",
            JsonContent.Create(body, options: KernelJson.Options),
            ifMatch,
            ifNoneMatch
        );

    public static Task<Answer> PutContactsAsync(
        this HttpClient client,
        string code,
        object body,
        string? ifMatch = null
    ) =>
        client.PutContentAsync(
            $"/api/directory/facilities/{code}/contacts",
            JsonContent.Create(body, options: KernelJson.Options),
            ifMatch
        );

    public static async Task<Answer> PutContentAsync(
        this HttpClient client,
        string address,
        HttpContent content,
        string? ifMatch = null,
        string? ifNoneMatch = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = content };
        request.Headers.ExpectContinue = WaitsToSend(content);
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch is null ? [] : [ifMatch]);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch is null ? [] : [ifNoneMatch]);
        return await Answer.OfAsync(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <param name="ifMatch">`*` is whatever version it has; null sends none.</param>
    public static async Task<Answer> CloseAsync(this HttpClient client, string code, object body, string? ifMatch = "*")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/directory/facilities/{code}/close")
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch is null ? [] : [ifMatch]);
        return await Answer.OfAsync(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public static async Task<Answer> ReadAsync(this HttpClient client, string code) =>
        await Answer.OfAsync(
            await client.GetAsync($"/api/directory/facilities/{code}", TestContext.Current.CancellationToken)
        );

    public static Task<Answer> ImportAsync(this HttpClient client, string csv, bool dryRun = false) =>
        client.ImportAsync(Encoding.UTF8.GetBytes(csv), dryRun);

    public static async Task<Answer> ImportAsync(this HttpClient client, byte[] csv, bool dryRun = false)
    {
        using var content = new ByteArrayContent(csv);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv", "utf-8");
        var address = $"/api/directory/facilities/import?dryRun={(dryRun ? "true" : "false")}";
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.ExpectContinue = WaitsToSend(content);
        return await Answer.OfAsync(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>A large body waits for the server's word, as other clients do, or a refusal meets a half-sent request.</summary>
    private static bool WaitsToSend(HttpContent content) => content.Headers.ContentLength > 500_000;
}
