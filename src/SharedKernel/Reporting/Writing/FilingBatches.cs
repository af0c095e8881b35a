using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Opening;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Writing;

/// <summary>
/// Brings drafts of many facilities into one section as if each were saved by itself: the same rights, checks and refusals, a version and an event
/// for each. What they stand on is loaded for all at once, however many they are.
/// </summary>
internal sealed class FilingBatches<T>(
    Section section,
    LineSet lines,
    FilingBases bases,
    IFilingDatabases<T> databases,
    FilingViews<T> views,
    FilingCommands<T> commands,
    DraftReader<T> reader,
    FilingRows<T> rows,
    PeerSums<T> peers,
    ICurrentUser user
)
    where T : class, IFigures, new()
{
    public async Task<ISectionBatch> PrepareAsync(
        string period,
        IReadOnlyList<FacilityImport> imports,
        bool onBehalf,
        CancellationToken ct
    )
    {
        var known = await bases.OfAsync([.. imports.Select(import => KeyOf(period, import))], gated: true, ct);
        var db = await databases.OpenAsync(ct);
        var batch = new FilingBatch<T>(section, period, db, commands.Writer, rows, peers);
        try
        {
            var stored = await StoredAsync(db, known.Values, ct);
            var standing = await StandingAsync(known.Values, stored, ct);
            foreach (var import in imports)
            {
                var key = KeyOf(period, import);
                if (!known.TryGetValue(key, out var basis))
                {
                    batch.Answer(import.Facility, await UnknownAsync(key, ct));
                    continue;
                }

                var past = basis.Previous is { } previous
                    ? stored.GetValueOrDefault(new(previous.Code, import.Facility))
                    : null;
                var opened = new OpenedFiling<T>(
                    basis,
                    stored.GetValueOrDefault(new(period, import.Facility)),
                    past is not null && FilingStates.Counted.Contains(past.State) ? past : null,
                    db
                );
                await TakeAsync(batch, opened, standing[key], import, onBehalf, ct);
            }

            return batch;
        }
        catch
        {
            await batch.DisposeAsync();
            throw;
        }
    }

    private async Task TakeAsync(
        FilingBatch<T> batch,
        OpenedFiling<T> opened,
        FilingView<T> now,
        FacilityImport import,
        bool onBehalf,
        CancellationToken ct
    )
    {
        ImportedSection Refuse(Problem problem, bool changed = false) =>
            new(section.Name, now.State, now.Version, changed, [], problem);

        var facility = import.Facility;
        if (!user.ReadsFacility(facility))
        {
            batch.Answer(facility, Refuse(FilingRefusals.NotReader()));
            return;
        }

        if (opened is { Stored: null, Basis: { Gate.Owed: false } basis })
        {
            batch.Answer(
                facility,
                Refuse(FilingRefusals.NotOwed(section, facility, basis.Period) with { Status = 404 })
            );
            return;
        }

        var read = reader.Read(import.Import.Draft);
        if (!read.Ok(out var sent))
        {
            batch.Answer(facility, Refuse(read.Problem!));
            return;
        }

        var draft = Keep(sent, import.Import, now);
        if (!Differs(draft, now))
        {
            var same = await views.OfAsync(opened, ct);
            batch.Answer(facility, new(section.Name, now.State, now.Version, Changed: false, same.Checks, null));
            return;
        }

        var change = new FilingChange<T>(now.Period, facility, FilingAction.Save, import.Import.Expected ?? now.Version)
        {
            Sent = draft.Content(),
            Manner = new WriteManner(DryRun: false, onBehalf),
        };
        string[] stations = [.. opened.Filing.Stations.Select(station => station.Station)];
        if ((commands.Writer.Refuses(change, opened) ?? commands.Put(draft, opened)) is { } refused)
        {
            batch.Answer(facility, Refuse(refused, changed: true));
            return;
        }

        var after = await views.OfAsync(opened, ct);
        batch.Answer(facility, new(section.Name, after.State, after.Version, Changed: true, after.Checks, null));
        batch.Add(change, opened, now, stations);
    }

    /// <summary>Those of this period and of the one before it, with their stations, in one command.</summary>
    private async Task<IReadOnlyDictionary<FilingPlace, Filing<T>>> StoredAsync(
        OpenedTables<T> db,
        IEnumerable<FilingBasis> known,
        CancellationToken ct
    )
    {
        FilingBasis[] all = [.. known];
        string[] periods =
        [
            .. all.SelectMany(basis => new[] { basis.Period.Code, basis.Previous?.Code }).OfType<string>().Distinct(),
        ];
        return await FilingBatch<T>.StoredAsync(
            db,
            section,
            periods,
            [.. all.Select(basis => basis.Facility.Code)],
            ct
        );
    }

    /// <summary>As each stands now, without its checks.</summary>
    private async Task<Dictionary<FilingKey, FilingView<T>>> StandingAsync(
        IEnumerable<FilingBasis> known,
        IReadOnlyDictionary<FilingPlace, Filing<T>> stored,
        CancellationToken ct
    )
    {
        var read = await views.ReadAsync(
            [.. known.Select(b => (stored.GetValueOrDefault(new(b.Period.Code, b.Facility.Code)), b))],
            ct
        );
        return read.ToDictionary(filing => filing.Basis.Key, filing => filing.With([], default));
    }

    /// <summary>Asked by itself it says which of its places nobody knows.</summary>
    private async Task<ImportedSection> UnknownAsync(FilingKey key, CancellationToken ct)
    {
        var asked = await bases.OfAsync(key.Period, key.Facility, ct);
        return new(section.Name, FilingState.NotStarted, 0, Changed: false, [], asked.Problem);
    }

    private static Draft<T> Keep(Draft<T> draft, SectionImport import, FilingView<T> now) =>
        draft with
        {
            Stations = import.Draft.TryGetProperty("stations", out _)
                ? draft.Stations
                : [.. now.Stations.Select(s => new StationDraft<T>(s.Station, s.Figures))],
            Explanations = import.Draft.TryGetProperty("explanations", out _)
                ? draft.Explanations
                : [.. now.Explanations.Select(e => new Explanation(e.Key, e.Value))],
        };

    /// <summary>What was never saved says nothing, though lists may stand there from the period before.</summary>
    private bool Differs(Draft<T> draft, FilingView<T> now)
    {
        var before = new FilingContent<T>(
            now.Version == 0 ? new T() : now.Figures,
            now.Version == 0 ? [] : now.Stations,
            now.Explanations
        );
        var after = draft.Content();
        return Differences.Between(lines, before, after).Count > 0
            || before.Explanations.Count != after.Explanations.Count
            || before.Explanations.Any(e => after.Explanations.GetValueOrDefault(e.Key) != e.Value);
    }

    private FilingKey KeyOf(string period, FacilityImport import) => new(section.Name, period, import.Facility);
}
