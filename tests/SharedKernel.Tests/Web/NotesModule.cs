using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SharedKernel.Tests.Web;

/// <summary>The smallest module there can be, to see what the kernel does for every module.</summary>
internal sealed class NotesModule : IModule
{
    public string Name => "Notes";

    public string Schema => "notes";

    public void AddServices(IServiceCollection services, ModuleContext context)
    {
        services.AddModuleDatabase<NotesDb>(context.ConnectionString, Schema);
        services.AddScoped<IModuleSeed, NotesSeed>();
        services.AddSingleton<Gate>();
    }
}

internal sealed class Note
{
    public required string Name { get; set; }

    public int Pages { get; set; }
}

internal sealed class NotesDb(DbContextOptions<NotesDb> options) : ModuleDbContext(options, "notes")
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Note>().HasKey(n => n.Name);
    }
}

/// <summary>Stands in for migrations, of which a module this small has none.</summary>
internal sealed class NotesSeed(NotesDb db) : IModuleSeed
{
    public Task SeedAsync(CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(
            """
            create table notes.notes (name text primary key, pages integer not null);

            -- The server ends the connection in the middle of the command.
            create function notes.lose() returns void language plpgsql as
                'begin perform pg_terminate_backend(pg_backend_pid()), pg_sleep(5); end';
            create function notes.lose_on_insert() returns trigger language plpgsql as
                'begin perform notes.lose(); return new; end';
            create trigger lose before insert on notes.notes
                for each row when (new.name = 'lost while writing') execute function notes.lose_on_insert();
            """,
            ct
        );
}

internal sealed record SaveNote(string Name, NoteFigures Figures);

internal sealed record NoteFigures(int Pages);

internal sealed record SavedNote(string Name, string By);

internal sealed class SaveNoteEndpoint(NotesDb db, ICurrentUser user) : ModuleEndpoint<SaveNote, SavedNote>
{
    public override void Configure()
    {
        Post("/api/notes");
        AllowRoles(Role.Office, Role.Reporter);
    }

    public override async Task HandleAsync(SaveNote note, CancellationToken ct)
    {
        if (note.Name == "bug")
        {
            throw new InvalidOperationException("secret inside");
        }

        if (note.Name == "lost while reading")
        {
            await db.Notes.FromSql($"select 'x' as name, 1 as pages from notes.lose()").ToListAsync(ct);
        }

        db.Add(new Note { Name = note.Name, Pages = note.Figures.Pages });
        await db.SaveChangesAsync(ct);
        await AnswerAsync(new SavedNote(note.Name, user.UserName!), ct);
    }
}

/// <summary>Holds heavy work up until it is opened, and tells of each that came as far.</summary>
internal sealed class Gate
{
    private readonly SemaphoreSlim entered = new(0);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task EnteredAsync(CancellationToken ct) => entered.WaitAsync(ct);

    public void Open() => opened.SetResult();

    public Task PassAsync(CancellationToken ct)
    {
        entered.Release();
        return opened.Task.WaitAsync(ct);
    }
}

internal sealed class HoldEndpoint(Gate gate, ICurrentUser user) : ModuleEndpoint<EmptyRequest, SavedNote>
{
    public override void Configure()
    {
        Post("/api/notes/hold");
        AllowRoles(Role.Office, Role.Reporter, Role.Reviewer);
        Description(
            route => route.Accepts<SaveNote>("application/json").WithMetadata(new HeavyWork()),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        await gate.PassAsync(ct);
        await AnswerAsync(new SavedNote("held", user.UserName!), ct);
    }
}
