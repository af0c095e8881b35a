namespace DeAn06.Decree30;

/// <summary>Word's unit of length: a twentieth of a point, 1440 to the inch.</summary>
internal static class Twips
{
    public const int OfPoint = 20;

    public static int OfMillimetres(int millimetres) => (millimetres * 1440 * 10 + 127) / 254;
}
