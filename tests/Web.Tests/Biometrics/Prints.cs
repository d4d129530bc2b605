using Sankofa.Matching.Minutiae;

namespace Sankofa.Web.Tests.Biometrics;

/// <summary>Templates of fingers that nobody has: right and left index, and captures of them a little apart.</summary>
internal static class Prints
{
    internal static byte[] Of(int person, int capture, params byte[] fingers) =>
        new FingerTemplate(0, 400, 480, 197, 197, [.. fingers.Select(finger => View(person, capture, finger))]).Write();

    private static FingerView View(int person, int capture, byte finger)
    {
        var own = new Random(1000 * person + finger);
        var noise = new Random(capture);
        var minutiae = new List<Minutia>();
        for (var m = 0; m < 40; m++)
        {
            var (x, y, angle) = (own.Next(40, 360), own.Next(40, 440), own.Next(256));
            if (noise.NextDouble() < 0.15) continue;
            minutiae.Add(new Minutia(
                x + noise.Next(-2, 3), y + noise.Next(-2, 3), (byte)(angle + noise.Next(-4, 5)), MinutiaKind.Ending,
                60));
        }

        return new FingerView(finger, 0, 0, 70, minutiae, []);
    }
}
