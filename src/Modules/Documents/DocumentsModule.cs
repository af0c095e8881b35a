using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Documents;

/// <summary>The register of directive documents, and documents handled and signed online.</summary>
public sealed class DocumentsModule : IModule
{
    public string Name => "Documents";
    public string Schema => "documents";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services
            .AddSection<DirectiveDocumentsFigures, DirectiveDocumentsRules, DocumentsDbContext>(this, context)
            .AddSection<OnlineDocumentsFigures, OnlineDocumentsRules, DocumentsDbContext>(this, context);
}
