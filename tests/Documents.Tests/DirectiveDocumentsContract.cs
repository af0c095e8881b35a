using System.Text.Json.Nodes;
using DeAn06.SectionContract;

namespace DeAn06.Modules.Documents.Tests;

/// <summary>§I as one sample for the contract that every section keeps.</summary>
internal static class DirectiveDocumentsSample
{
    public static JsonObject Good =>
        new() { ["directiveDocuments"] = new JsonArray(Row("12/KH-BV", "2023-02-01"), Row("30/QĐ-BV", "2023-03-15")) };

    public static (JsonObject, string) Wrong =>
        (
            new()
            {
                ["directiveDocuments"] = new JsonArray(Row("12/KH-BV", "2023-02-01"), Row("12/kh-bv", "2023-02-01")),
            },
            "directiveDocuments:duplicateRow"
        );

    public static JsonObject Corrected =>
        new() { ["directiveDocuments"] = new JsonArray(Row("12/KH-BV", "2023-02-02")) };

    public static JsonObject Row(string numberSymbol, string issueDate) =>
        new()
        {
            ["numberSymbol"] = numberSymbol,
            ["subject"] = "Kế hoạch triển khai Đề án 06",
            ["issueDate"] = issueDate,
        };
}

public sealed class DirectiveDocumentsFixture : SectionFixture<DocumentsModule>
{
    protected override string SectionName => "directive-documents";
}

public sealed class DirectiveDocumentsLifecycleTests(DirectiveDocumentsFixture fixture)
    : LifecycleContract<DocumentsModule, DirectiveDocumentsFixture>(fixture),
        IClassFixture<DirectiveDocumentsFixture>
{
    protected override JsonObject Good => DirectiveDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => DirectiveDocumentsSample.Wrong;
}

public sealed class DirectiveDocumentsRefusalTests(DirectiveDocumentsFixture fixture)
    : RefusalContract<DocumentsModule, DirectiveDocumentsFixture>(fixture),
        IClassFixture<DirectiveDocumentsFixture>
{
    protected override JsonObject Good => DirectiveDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => DirectiveDocumentsSample.Wrong;
}

public sealed class DirectiveDocumentsDeadlineTests(DirectiveDocumentsFixture fixture)
    : DeadlineContract<DocumentsModule, DirectiveDocumentsFixture>(fixture),
        IClassFixture<DirectiveDocumentsFixture>
{
    protected override JsonObject Good => DirectiveDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => DirectiveDocumentsSample.Wrong;
}

public sealed class DirectiveDocumentsReadingTests(DirectiveDocumentsFixture fixture)
    : ReadingContract<DocumentsModule, DirectiveDocumentsFixture>(fixture),
        IClassFixture<DirectiveDocumentsFixture>
{
    protected override JsonObject Good => DirectiveDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => DirectiveDocumentsSample.Wrong;
    protected override JsonObject Corrected => DirectiveDocumentsSample.Corrected;
}

public sealed class DirectiveDocumentsComparingTests(DirectiveDocumentsFixture fixture)
    : ComparingContract<DocumentsModule, DirectiveDocumentsFixture>(fixture),
        IClassFixture<DirectiveDocumentsFixture>
{
    protected override JsonObject Good => DirectiveDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => DirectiveDocumentsSample.Wrong;
}

public sealed class DirectiveDocumentsRegisterTests(DirectiveDocumentsFixture fixture)
    : RegisterContract<DocumentsModule, DirectiveDocumentsFixture>(fixture),
        IClassFixture<DirectiveDocumentsFixture>
{
    protected override JsonObject Good => DirectiveDocumentsSample.Good;
    protected override (JsonObject, string) Wrong => DirectiveDocumentsSample.Wrong;
}
