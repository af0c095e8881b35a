using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Documents;

/// <summary>Appendix 2 §I, the register of directive documents, and §IV.4.2, documents handled and signed online.</summary>
public sealed class DocumentsModule : IModule
{
    public string Name => "Documents";
    public string Schema => "documents";

    /// <summary>Owed by every facility, for itself: a centre lists its own documents.</summary>
    internal static Section DirectiveDocuments { get; } =
        new(
            "directive-documents",
            "Công tác chỉ đạo triển khai thực hiện",
            "Văn bản chỉ đạo",
            Form: "TH2023-PL2",
            Number: "I",
            Department.DepartmentOffice,
            Stations: StationReporting.None
        );

    /// <summary>Owed by every facility; a district health centre's one figure includes its stations.</summary>
    internal static Section OnlineDocuments { get; } =
        new(
            "online-documents",
            "Thực hiện quản lý văn bản và hồ sơ công việc hoàn toàn trên môi trường mạng",
            "Văn bản trên môi trường mạng",
            Form: "TH2023-PL2",
            Number: "4.2",
            Department.DepartmentOffice
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services
            .AddSection<DirectiveDocumentsFigures, DirectiveDocumentsRules, DocumentsDbContext>(this, context)
            .AddSection<OnlineDocumentsFigures, OnlineDocumentsRules, DocumentsDbContext>(this, context);
}
