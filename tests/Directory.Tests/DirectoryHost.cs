using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DeAn06.Modules.Directory.Tests;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Modules;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(DirectoryHost))]

namespace DeAn06.Modules.Directory.Tests;

/// <summary>The module alone in a host, with the profile's seed. Shared: a test writes facilities of its own codes.</summary>
public sealed class DirectoryHost : IAsyncLifetime
{
    public ModuleHost Host { get; private set; } = null!;

    public HttpClient Admin { get; private set; } = null!;

    public IFacilityDirectory Directory => Host.Services.GetRequiredService<IFacilityDirectory>();

    public IFacilityCatalogue Catalogue => Host.Services.GetRequiredService<IFacilityCatalogue>();

    public IEnumerable<IModuleSeed> Seeds => Host.Services.GetServices<IModuleSeed>();

    public async ValueTask InitializeAsync()
    {
        Host = await ModuleHost.StartAsync(new DirectoryModule());
        Admin = Host.As(TestUser.Admin);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public async Task<Facility?> FindAsync(string code, DateOnly asOf) =>
        (await Directory.FindAsync([code], asOf, TestContext.Current.CancellationToken)).GetValueOrDefault(code);
}

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
        client.PutAsync(
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
        client.PutAsync(
            $"/api/directory/facilities/{code}/contacts",
            JsonContent.Create(body, options: KernelJson.Options),
            ifMatch
        );

    public static async Task<Answer> PutAsync(
        this HttpClient client,
        string address,
        HttpContent content,
        string? ifMatch = null,
        string? ifNoneMatch = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = content };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch is null ? [] : [ifMatch]);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch is null ? [] : [ifNoneMatch]);
        return await Answer.OfAsync(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public static async Task<Answer> CloseAsync(this HttpClient client, string code, object body) =>
        await Answer.OfAsync(
            await client.PostAsJsonAsync(
                $"/api/directory/facilities/{code}/close",
                body,
                TestContext.Current.CancellationToken
            )
        );

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
        return await Answer.OfAsync(
            await client.PostAsync(
                $"/api/directory/facilities/import?dryRun={(dryRun ? "true" : "false")}",
                content,
                TestContext.Current.CancellationToken
            )
        );
    }
}

internal sealed record FacilityBody(
    string? ValidFrom,
    string? Name,
    string? ShortName,
    string? Kind,
    string? Tier,
    string? Ownership,
    string? DistrictCode = null,
    string? CommuneCode = null,
    string? ParentCode = null,
    string[]? Capabilities = null,
    string[]? NotApplicableSections = null
);

/// <summary>Status, ETag and JSON of an answer.</summary>
internal sealed record Answer(int Status, string? Tag, string? MediaType, JsonElement Json)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var json = text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default;
            return new(
                (int)response.StatusCode,
                response.Headers.ETag?.Tag,
                response.Content.Headers.ContentType?.MediaType,
                json
            );
        }
    }

    /// <summary>`line: code` of every refused line.</summary>
    public string[] Errors =>
        [
            .. Json.GetProperty("errors")
                .EnumerateArray()
                .Select(e => $"{e.GetProperty("line")}: {e.GetProperty("code")}"),
        ];

    public string Detail => Json.GetProperty("detail").GetString()!;

    public int Number(string member) => Json.GetProperty(member).GetInt32();
}
