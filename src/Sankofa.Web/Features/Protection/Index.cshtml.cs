using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed record ProtectionLine(DateOnly On, Guid PersonId, string What, string Result, string By);

/// <summary>Everything that protects the people of this file, as far as the reader's sections go.</summary>
public sealed class IndexModel : ProtectionPage
{
    public IReadOnlyList<SpecialNeed> Needs { get; private set; } = [];

    public IReadOnlyDictionary<string, string> CategoryNames { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<ProtectionLine> Lines { get; private set; } = [];

    public IEnumerable<(string Url, string Text)> Acts()
    {
        if (!Case.May(Act.Protect, Sections.Protection, Me)) yield break;
        if (Sees(Sections.Health))
        {
            yield return ("/needs/new", "Protection.Need.Title");
            yield return ("/fitness/new", "Protection.Fitness.Title");
        }

        if (Minors.Any())
        {
            yield return ("/best-interests-check/new", "Protection.Check.Title");
            yield return ("/best-interests/new", "Protection.Decision.Title");
            yield return ("/guardian/new", "Protection.Guardian.Title");
            yield return ("/reception/new", "Protection.Reception.Title");
        }

        if (Case.Basis == ReturnBasis.Forced && Sees(Sections.Asylum))
            yield return ("/non-refoulement/new", "Protection.Review.Title");
    }

    protected override async Task ShowAsync()
    {
        Needs = await Db.Set<SpecialNeed>().Where(n => n.FileId == Id).Include(n => n.Extensions).OrderBy(n => n.Id)
            .ToListAsync(Cancel);
        CategoryNames = (await Db.Set<NeedCategory>().ToListAsync(Cancel))
            .ToDictionary(c => c.Code, c => CategoryName(c.Code, c.Name), StringComparer.Ordinal);
        var fitness = await Db.Set<FitnessAssessment>().Where(a => a.FileId == Id).ToListAsync(Cancel);
        var checks = await Db.Set<BestInterestsCheck>().Where(c => c.FileId == Id).ToListAsync(Cancel);
        var decisions = await Db.Set<BestInterestsDecision>().Where(d => d.FileId == Id).ToListAsync(Cancel);
        var guardians = await Db.Set<ReceivingGuardian>().Where(g => g.FileId == Id).ToListAsync(Cancel);
        var receptions = await Db.Set<ChildReception>().Where(r => r.FileId == Id).ToListAsync(Cancel);
        var reviews = Sees(Sections.Asylum)
            ? await Db.Set<NonRefoulementReview>().Where(r => r.FileId == Id).ToListAsync(Cancel)
            : [];
        Lines =
        [
            .. fitness.Select(a => new ProtectionLine(a.ExaminedOn, a.PersonId, T["Protection.Fitness.Name"],
                $"{T.Of(a.Fitness)}, {T["Protection.Until", T.Day(a.ValidUntil)]} {a.Conditions}", a.ExaminedBy)),
            .. checks.Select(c => new ProtectionLine(c.CheckedOn, c.PersonId, T["Protection.Check.Name"],
                $"{T[c.MayContact ? "Protection.Check.Yes" : "Protection.Check.No"]} {c.Findings}", c.CheckedBy)),
            .. decisions.Select(d => new ProtectionLine(d.DecidedOn, d.PersonId, T["Protection.Decision.Name"],
                $"{Said(d.Favourable)} {d.Reasons}", string.Join(", ", d.DecidedBy))),
            .. guardians.Select(g => new ProtectionLine(g.AgreedOn, g.PersonId, T["Protection.Guardian.Name"],
                $"{g.Relation} {g.Contact}", g.Name)),
            .. receptions.Select(r => new ProtectionLine(r.AssessedOn, r.PersonId, T.Of(r.Kind),
                $"{T[r.Adequate ? "Protection.Adequate" : "Protection.NotAdequate"]} {r.Findings}", r.AssessedBy)),
            .. reviews.Select(r => new ProtectionLine(r.ReviewedOn, r.PersonId, T["Protection.Review.Name"],
                $"{Said(r.Favourable)}, {T["Protection.Until", T.Day(r.ValidUntil)]} {r.Reasons}", r.ReviewedBy)),
        ];
        Lines = [.. Lines.OrderByDescending(l => l.On)];
    }

    private string Said(bool favourable) => T[favourable ? "Protection.Favourable" : "Protection.Unfavourable"];
}
