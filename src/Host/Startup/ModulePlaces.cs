using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Host.Startup;

/// <summary>
/// Where each module's data live, noted in the common database: a connection string that is lost, or leads to an empty database, must
/// not serve an empty section as if nothing had ever been filed. A move is believed when the new place holds the module's schema.
/// </summary>
internal sealed class ModulePlaces
{
    /// <summary>As noted for a module in the common database, wherever that is.</summary>
    private const string Home = "";

    private readonly string owner;
    private readonly IReadOnlyList<Found> found;

    private ModulePlaces(string owner, IReadOnlyList<Found> found) => (this.owner, this.found) = (owner, found);

    /// <summary>Reads only; refuses a place that cannot be right.</summary>
    public static async Task<ModulePlaces> CheckAsync(
        string owner,
        IReadOnlyList<IModule> modules,
        LaunchOptions options,
        CancellationToken ct
    )
    {
        var notes = await PlaceNotes.ReadAsync(owner, ct);
        var home = await SchemasIn.ReadAsync(owner, modules, ct);
        var found = new List<Found>();
        foreach (var module in modules)
        {
            var own = options.ModuleDatabases.GetValueOrDefault(module.Name);
            var there = own is null ? home : await SchemasIn.ReadAsync(own, [module], ct);
            var asked = there.Database == home.Database ? Home : there.Place;
            var one = new Found(module, asked, notes.GetValueOrDefault(module.Name), home, there);
            if (!options.AcceptedPlaces.Contains(module.Name) && Refusal(one) is { } refusal)
            {
                throw new LaunchException(refusal);
            }

            found.Add(one);
        }

        return new ModulePlaces(owner, found);
    }

    /// <summary>Once the schemas are there: notes where, and marks what a move left behind, so that it is not taken for the data later.</summary>
    public Task RememberAsync(CancellationToken ct) =>
        PlaceNotes.WriteAsync(
            owner,
            [.. found.Select(one => (one.Module.Name, one.Asked))],
            [.. found.Where(one => one.Asked != Home && one.Home.Holds(one.Module)).Select(one => one.Module.Schema)],
            [.. found.Where(one => one.Asked == Home && one.Home.IsLeft(one.Module)).Select(one => one.Module.Schema)],
            ct
        );

    private static string? Refusal(Found one)
    {
        var module = one.Module;
        var lives = one.Noted?.Place ?? (one.Home.Holds(module) ? Home : null);
        var setting = Settings.DatabaseOf(module.Name).Name;
        var accept = $"nếu thật sự muốn dùng nơi mới như hiện có, đặt {Settings.AcceptPlace.Name}={module.Name}";
        if (lives is null)
        {
            return null;
        }

        var since = one.Noted is { } note ? $" từ {VietnameseDate.Text(note.Since)}" : "";
        var now = Named(one.Asked, one.Home);
        if (lives == one.Asked)
        {
            return one.Noted is null || one.There.Holds(module)
                ? null
                : $"Dữ liệu của phân hệ {module.Name} nằm ở {now}{since}, nhưng nơi đó nay không có lược đồ {module.Schema}. Khôi phục dữ liệu; {accept}.";
        }

        if (one.There.Holds(module) && !one.There.IsLeft(module))
        {
            return null;
        }

        var state = one.There.Holds(module) ? "chỉ còn bản cũ để lại khi chuyển đi" : "chưa có dữ liệu của phân hệ này";
        var todo =
            one.Asked == Home
                ? $"Đặt lại {setting}, hoặc chép lược đồ {module.Schema} về theo docs/operations.md"
                : $"Chép lược đồ {module.Schema} sang theo docs/operations.md, hoặc sửa {setting}";
        return $"Dữ liệu của phân hệ {module.Name} nằm ở {Named(lives, one.Home)}{since}, nhưng cấu hình nay trỏ tới {now}, nơi {state}. {todo}; {accept}.";
    }

    private static string Named(string place, SchemasIn home) =>
        place == Home ? $"cơ sở dữ liệu chung {home.Place}" : place;

    private sealed record Found(IModule Module, string Asked, PlaceNote? Noted, SchemasIn Home, SchemasIn There);
}
