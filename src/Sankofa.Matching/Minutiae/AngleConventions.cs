namespace Sankofa.Matching.Minutiae;

/// <summary>Tells from the templates of one extractor whether it writes directions the way the standard says.</summary>
public static class AngleConventions
{
    /// <summary>
    /// Ridges above the middle of a finger arch over it: to the left they rise, to the right they fall. An extractor
    /// that mirrors directions turns this round. One template says little; from some twenty on it is safe, as long as
    /// most fingers stand upright in their image.
    /// </summary>
    /// <param name="templates">Templates of one and the same extractor.</param>
    /// <returns>What they follow; the standard's own where nothing speaks against it.</returns>
    public static AngleConvention Guess(IEnumerable<FingerTemplate> templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        var falling = 0.0;
        foreach (var view in templates.SelectMany(template => template.Views))
        {
            if (view.Minutiae.Count == 0) continue;
            var (x, y) = (view.Minutiae.Average(m => m.X), view.Minutiae.Average(m => m.Y));
            falling += view.Minutiae.Where(m => m.Y < y)
                .Sum(m => Math.Sign(m.X - x) * Turns.Sin[(byte)(2 * m.Angle)]);
        }
        return falling > 0 ? AngleConvention.Clockwise : AngleConvention.CounterClockwise;
    }
}
