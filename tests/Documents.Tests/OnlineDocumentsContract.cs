using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.Documents.Tests;

/// <summary>§IV.4.2 as one sample for the contract that every section keeps.</summary>
internal static class OnlineDocumentsSample
{
    public static JsonObject Good => Of(400, 380, 150, 100, 20, 10, 20);

    public static (JsonObject, string) Wrong => (Of(400, 380, 150, 100, 20, 10, 19), "docsOut:partsNotWhole");

    public static JsonObject Corrected => Of(400, 379, 150, 100, 20, 10, 20);

    public static JsonObject Of(
        long incoming,
        long online,
        long outgoing,
        long both,
        long leader,
        long organisation,
        long unsigned
    ) =>
        new()
        {
            ["docsIn"] = incoming,
            ["docsInOnline"] = online,
            ["docsOut"] = outgoing,
            ["docsOutBothSigned"] = both,
            ["docsOutLeaderOnly"] = leader,
            ["docsOutOrgOnly"] = organisation,
            ["docsOutUnsigned"] = unsigned,
        };
}

public sealed class OnlineDocumentsFixture : SectionFixture<DocumentsModule>
{
    protected override string SectionName => "online-documents";
}

public sealed class OnlineDocumentsLifecycleTests(OnlineDocumentsFixture fixture)
    : LifecycleContract<DocumentsModule, OnlineDocumentsFixture>(fixture),
        IClassFixture<OnlineDocumentsFixture>
{
    protected override JsonObject Good => OnlineDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => OnlineDocumentsSample.Wrong;
}

public sealed class OnlineDocumentsRefusalTests(OnlineDocumentsFixture fixture)
    : RefusalContract<DocumentsModule, OnlineDocumentsFixture>(fixture),
        IClassFixture<OnlineDocumentsFixture>
{
    protected override JsonObject Good => OnlineDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => OnlineDocumentsSample.Wrong;
}

public sealed class OnlineDocumentsDeadlineTests(OnlineDocumentsFixture fixture)
    : DeadlineContract<DocumentsModule, OnlineDocumentsFixture>(fixture),
        IClassFixture<OnlineDocumentsFixture>
{
    protected override JsonObject Good => OnlineDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => OnlineDocumentsSample.Wrong;
}

public sealed class OnlineDocumentsReadingTests(OnlineDocumentsFixture fixture)
    : ReadingContract<DocumentsModule, OnlineDocumentsFixture>(fixture),
        IClassFixture<OnlineDocumentsFixture>
{
    protected override JsonObject Good => OnlineDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => OnlineDocumentsSample.Wrong;
    protected override JsonObject Corrected => OnlineDocumentsSample.Corrected;
}

public sealed class OnlineDocumentsComparingTests(OnlineDocumentsFixture fixture)
    : ComparingContract<DocumentsModule, OnlineDocumentsFixture>(fixture),
        IClassFixture<OnlineDocumentsFixture>
{
    protected override JsonObject Good => OnlineDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => OnlineDocumentsSample.Wrong;
}

public sealed class OnlineDocumentsBreakdownTests(OnlineDocumentsFixture fixture)
    : BreakdownContract<DocumentsModule, OnlineDocumentsFixture>(fixture),
        IClassFixture<OnlineDocumentsFixture>
{
    protected override JsonObject Good => OnlineDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => OnlineDocumentsSample.Wrong;
}
