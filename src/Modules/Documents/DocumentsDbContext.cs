using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Documents;

/// <summary>Schema `documents`: the tables of each section, one outbox.</summary>
internal sealed class DocumentsDbContext(DbContextOptions<DocumentsDbContext> options)
    : FilingDbContext(options, new DocumentsModule().Schema)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        Map<DirectiveDocumentsFigures>(model, "directive_documents");
        Map<OnlineDocumentsFigures>(model, "online_documents");
    }
}

internal sealed class DocumentsDesign()
    : DesignTimeDatabase<DocumentsDbContext>(new DocumentsModule(), options => new(options));
