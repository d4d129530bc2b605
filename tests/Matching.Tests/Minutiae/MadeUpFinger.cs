using Sankofa.Matching.Minutiae;

namespace Sankofa.Matching.Tests.Minutiae;

/// <summary>Fingers that nobody has, and captures of them: turned, stretched, with losses and inventions.</summary>
internal static class MadeUpFinger
{
    internal static FingerTemplate Template(params Minutia[] minutiae) =>
        new(0x1234, 400, 480, 197, 197, [new FingerView(2, 0, 0, 80, minutiae, [])]);

    internal static FingerTemplate Finger(int seed, int count = 45)
    {
        var random = new Random(seed);
        var minutiae = new List<Minutia>();
        while (minutiae.Count < count)
        {
            var (x, y) = (random.Next(60, 340), random.Next(70, 410));
            if (minutiae.Exists(m => Math.Abs(m.X - x) + Math.Abs(m.Y - y) < 12)) continue;
            minutiae.Add(new Minutia(x, y, (byte)random.Next(256), (MinutiaKind)random.Next(1, 3), 70));
        }
        return Template([.. minutiae]);
    }

    /// <summary>A capture turned about the middle, its minutiae in another order.</summary>
    internal static FingerTemplate Capture(
        FingerTemplate finger, int seed, double degrees, double lost = 0.2, double invented = 0.2, double noise = 2)
    {
        var random = new Random(seed);
        var (cos, sin) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
        var found = new List<Minutia>();
        foreach (var m in finger.Views[0].Minutiae)
        {
            if (random.NextDouble() < invented)
                Add(found, new Minutia(random.Next(400), random.Next(480), (byte)random.Next(256), m.Kind, 50));
            if (random.NextDouble() < lost) continue;
            // A smooth stretch of up to some 6 pixels, then the turn; y grows downwards, directions do not.
            var (x, y) = (m.X - 200 + 6 * Math.Sin(m.Y / 90.0), 240 - m.Y + 5 * Math.Cos(m.X / 80.0));
            x += noise * (random.NextDouble() + random.NextDouble() - 1) * 1.7;
            y += noise * (random.NextDouble() + random.NextDouble() - 1) * 1.7;
            var turned = m.Angle + degrees * 256 / 360 + noise * 2 * (random.NextDouble() + random.NextDouble() - 1);
            Add(found, m with
            {
                X = (int)Math.Round(200 + cos * x - sin * y),
                Y = (int)Math.Round(240 - sin * x - cos * y),
                Angle = (byte)((int)Math.Round(turned) & 255),
            });
        }
        var order = found.ToArray();
        random.Shuffle(order);
        return Template(order);
    }

    private static void Add(List<Minutia> found, Minutia minutia)
    {
        if (minutia is { X: >= 0 and < 400, Y: >= 0 and < 480 }) found.Add(minutia);
    }
}
