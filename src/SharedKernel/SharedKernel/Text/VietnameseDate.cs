using System.Globalization;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.SharedKernel.Text;

/// <summary>Dates as Vietnamese readers write them, whatever the machine's language.</summary>
public static class VietnameseDate
{
    /// <summary>`31/05/2023`</summary>
    public static string Text(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>`17:00 31/05/2023`, by Vietnam's clock.</summary>
    public static string Text(DateTimeOffset instant) =>
        VietnamTime.Local(instant).ToString("HH':'mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
