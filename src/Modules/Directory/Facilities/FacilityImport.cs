using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>A whole file against the directory: all lines hold, or none is written.</summary>
/// <param name="today">First day of a line that names none.</param>
internal sealed class FacilityImport(DirectorySnapshot directory, string province, DateOnly today)
{
    /// <summary>Every code that the file writes or names.</summary>
    public static IReadOnlyCollection<string> CodesOf(FacilityFile file) =>
        file.Rows.SelectMany(row => new[] { row.Code, row.ParentCode }).Where(FacilityCode.IsValid).ToHashSet();

    public WriteCounts Apply(FacilityFile file, RecordStamp stamp, out List<LineError> errors)
    {
        errors = [];
        var window = new DateWindow(today);
        var writes = new List<FacilityWrite>(file.Rows.Count);
        var lines = new Dictionary<string, int>();
        foreach (var row in file.Rows)
        {
            if (row.Read(directory.Find(row.Code), today, window, province, errors) is not { } write)
            {
                continue;
            }

            if (lines.TryAdd(write.Code, row.Line.Number))
            {
                writes.Add(write);
                continue;
            }

            var message = $"Mã {write.Code} đã có ở dòng {lines[write.Code]}. Hãy bỏ một trong hai dòng.";
            errors.Add(row.Line.Place(new("code", "twice", message)));
        }

        // Rules between lines speak only of lines that can be read, or they would blame the wrong one.
        return errors.Count > 0 ? new(0, 0, 0) : directory.Apply(writes, stamp, errors);
    }
}
