using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry.Biometrics;
using Sankofa.Matching.Minutiae;

namespace Sankofa.Web.Features.Registry.Biometrics;

/// <summary>Two templates side by side, drawn from their minutiae: no image is kept anywhere.</summary>
public sealed class AdjudicationModel : BiometricsPage
{
    private const int Tail = 14;

    [FromRoute]
    public Guid Aid { get; set; }

    [BindProperty]
    public ViewInput Input { get; set; } = new();

    public Adjudication Pair { get; private set; } = null!;

    public IReadOnlyList<Side> Sides { get; private set; } = [];

    public IReadOnlyList<AdjudicatorView> Views => Pair.ViewsFor(Me);

    public override async Task LoadAsync()
    {
        await FindAsync();
        Register.Record(Me, BiometricsEvents.PairRead, new { pair = Pair.Id });
        await Db.SaveChangesAsync(Cancel);
        var samples = await Db.Set<BiometricSample>().AsNoTracking()
            .Where(s => s.Id == Pair.ProbeId || s.Id == Pair.CandidateId).ToDictionaryAsync(s => s.Id, Cancel);
        var (one, other) = (Open(samples, Pair.ProbeId), Open(samples, Pair.CandidateId));
        Sides =
        [
            Draw("Biometrics.Adjudication.Probe", Pair.ProbeSubject, one, other),
            Draw("Biometrics.Adjudication.Candidate", Pair.CandidateSubject, other, one),
        ];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        Pair.Give(Input.Verdict, Input.Reason, Me);
        Register.Record(Me, BiometricsEvents.ViewGiven, new { pair = Pair.Id });
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Biometrics.Adjudication.Given");
    }

    private async Task FindAsync()
    {
        var gallery = await OpenGalleryAsync();
        Pair = await Db.Set<Adjudication>().Include(a => a.Views)
            .SingleOrDefaultAsync(a => a.Id == Aid && a.GalleryId == gallery.Id, Cancel) ?? throw new NotThere();
    }

    private FingerTemplate? Open(Dictionary<Guid, BiometricSample> samples, Guid id) =>
        samples.TryGetValue(id, out var sample) ? sample.Open(Vault) : null;

    private static Side Draw(string key, string subject, FingerTemplate? template, FingerTemplate? other)
    {
        if (template is null) return new Side(key, subject, []);
        var matcher = new FingerMatcher();
        var fingers = new List<DrawnFinger>();
        for (var v = 0; v < template.Views.Count; v++)
        {
            var view = template.Views[v];
            var against = other?.Views.Select((o, index) => (o, index)).Where(o => o.o.Finger == view.Finger)
                .Select(o => (int?)o.index).FirstOrDefault();
            var paired = against is { } w
                ? matcher.Compare(PreparedFinger.From(template, v), PreparedFinger.From(other!, w))
                    .Pairs.Select(p => p.First).ToHashSet()
                : [];
            fingers.Add(new DrawnFinger(view.Finger, view.Quality, template.Width, template.Height,
                [.. view.Minutiae.Select((m, index) => Mark.Of(m, paired.Contains(index)))]));
        }

        return new Side(key, subject, fingers);
    }

    public sealed record Side(string Key, string Subject, IReadOnlyList<DrawnFinger> Fingers);

    public sealed record DrawnFinger(
        int Position, int Quality, int Width, int Height, IReadOnlyList<Mark> Marks);

    /// <summary>A minutia and the end of the stroke that shows its direction.</summary>
    public sealed record Mark(int X, int Y, string ToX, string ToY, bool Paired)
    {
        internal static Mark Of(Minutia m, bool paired)
        {
            var angle = m.Angle * Math.PI / 128;
            return new Mark(m.X, m.Y, Text(m.X + Tail * Math.Cos(angle)), Text(m.Y - Tail * Math.Sin(angle)), paired);
        }

        private static string Text(double place) => place.ToString("0", CultureInfo.InvariantCulture);
    }

    public sealed class ViewInput
    {
        public Verdict? Verdict { get; set; }

        [StringLength(AdjudicatorView.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
