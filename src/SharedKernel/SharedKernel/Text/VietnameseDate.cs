using System.Globalization;

namespace DeAn06.SharedKernel.Text;

/// <summary>Dates as Vietnamese readers write them: 31/05/2023.</summary>
public static class VietnameseDate
{
    public static string Text(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
