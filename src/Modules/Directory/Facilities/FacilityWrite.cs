using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>One facility to be so from a day on. Line names where in a file it stands; null for a single change.</summary>
internal sealed record FacilityWrite(string Code, DateOnly From, FacilityAttributes Attributes, FileLine? Line = null);

/// <summary>A line of an imported file; its messages name the column instead of the JSON member.</summary>
internal sealed record FileLine(int Number)
{
    public LineError Place(LineError error) =>
        error with
        {
            Line = $"dòng {Number}, cột {FacilityCsv.ColumnOf(error.Line!)}",
        };
}

/// <summary>Counts of what a set of writes did.</summary>
internal sealed record WriteCounts(int Added, int Changed, int Unchanged);

/// <summary>Makes a set of writes in memory, all rules checked against the directory as all of them leave it.</summary>
internal static class FacilityWrites
{
    public static WriteCounts Apply(
        this DirectorySnapshot directory,
        IReadOnlyCollection<FacilityWrite> writes,
        RecordStamp stamp,
        List<LineError> errors
    )
    {
        var counts = new int[3];
        foreach (var write in writes)
        {
            var found = new List<LineError>();
            directory.CheckPlace(write.Attributes, write.From, found);
            if (found.Count == 0)
            {
                var change = directory
                    .FindOrAdd(write.Code)
                    .Change(write.From, write.Attributes, stamp, out var refusal);
                counts[(int)change]++;
                if (refusal is not null)
                {
                    found.Add(refusal);
                }
            }

            errors.AddRange(found.Select(write.Place));
        }

        if (errors.Count == 0)
        {
            var left = directory.LeftStations();
            errors.AddRange(writes.SelectMany(write => directory.CheckStations(write, [.. left[write.Code]])));
        }

        return new(counts[0], counts[1], counts[2]);
    }

    private static IEnumerable<LineError> CheckStations(
        this DirectorySnapshot directory,
        FacilityWrite write,
        IReadOnlyCollection<string> left
    )
    {
        if (directory.CheckParent(directory.FindOrAdd(write.Code), write.From) is { } orphan)
        {
            yield return write.Place(orphan);
        }

        if (left.Count > 0)
        {
            var message = DirectorySnapshot.LeftStationsMessage(write.Code, left);
            yield return write.Place(new("kind", "hasStations", message));
        }
    }

    private static LineError Place(this FacilityWrite write, LineError error) => write.Line?.Place(error) ?? error;
}
