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
        if (Needs.Count > 0)
            CategoryNames = (await Db.Set<NeedCategory>().ToListAsync(Cancel)).ToDictionary(
                c => c.Code, c => CategoryName(c.Code, c.Name), StringComparer.Ordinal);
        var fitness = await Db.Set<FitnessAssessment>().Where(a => a.FileId == Id).ToListAsync(Cancel);
        var ofChildren = await OfChildrenAsync();
        var reviews = Sees(Sections.Asylum)
            ? await Db.Set<NonRefoulementReview>().Where(r => r.FileId == Id).ToListAsync(Cancel)
            : [];
        Lines =
        [
            .. fitness.Select(a => new ProtectionLine(a.ExaminedOn, a.PersonId, T["Protection.Fitness.Name"],
                $"{T.Of(a.Fitness)}, {T["Protection.Until", T.Day(a.ValidUntil)]} {a.Conditions}", a.ExaminedBy)),
            .. ofChildren.Select(Line),
            .. reviews.Select(r => new ProtectionLine(r.ReviewedOn, r.PersonId, T["Protection.Review.Name"],
                $"{Said(r.Favourable)}, {T["Protection.Until", T.Day(r.ValidUntil)]} {r.Reasons}", r.ReviewedBy)),
        ];
        Lines = [.. Lines.OrderByDescending(l => l.On)];
    }

    // What is recorded of children lies in four tables; together they are one question to the database.
    private async Task<List<OfChild>> OfChildrenAsync() => await Db.Database.SqlQuery<OfChild>($"""
        SELECT 'Check' AS "Act", checked_on AS "On", person_id AS "PersonId", may_contact AS "Yes", findings AS "Text",
               checked_by AS "By", id AS "Id" FROM best_interests_check WHERE file_id = {Id}
        UNION ALL SELECT 'Decision', decided_on, person_id, favourable, reasons, array_to_string(decided_by, ', '), id
          FROM best_interests_decision WHERE file_id = {Id}
        UNION ALL SELECT 'Guardian', agreed_on, person_id, true, relation || ' ' || contact, name, id
          FROM receiving_guardian WHERE file_id = {Id}
        UNION ALL SELECT kind, assessed_on, person_id, adequate, findings, assessed_by, id
          FROM child_reception WHERE file_id = {Id}
        """).OrderBy(c => c.Id).ToListAsync(Cancel);

    private ProtectionLine Line(OfChild child) => child.Act switch
    {
        "Check" => new(child.On, child.PersonId, T["Protection.Check.Name"],
            $"{T[child.Yes ? "Protection.Check.Yes" : "Protection.Check.No"]} {child.Text}", child.By),
        "Decision" => new(child.On, child.PersonId, T["Protection.Decision.Name"], $"{Said(child.Yes)} {child.Text}",
            child.By),
        "Guardian" => new(child.On, child.PersonId, T["Protection.Guardian.Name"], child.Text, child.By),
        var kind => new(child.On, child.PersonId, T.Of(Enum.Parse<ReceptionKind>(kind)),
            $"{T[child.Yes ? "Protection.Adequate" : "Protection.NotAdequate"]} {child.Text}", child.By),
    };

    private string Said(bool favourable) => T[favourable ? "Protection.Favourable" : "Protection.Unfavourable"];

    private sealed record OfChild(string Act, DateOnly On, Guid PersonId, bool Yes, string Text, string By, Guid Id);
}
