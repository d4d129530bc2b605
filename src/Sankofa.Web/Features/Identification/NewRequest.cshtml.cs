using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Web.Features.Identification;

public sealed class NewRequestModel : IdentificationPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Authorities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agreements { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestsAsync();
        var persons = Case.Members.Select(m => m.PersonId).ToList();
        await Db.Set<Paper>().Where(p => persons.Contains(p.PersonId)).LoadAsync(Cancel);
        await Db.Set<Alias>().Where(a => persons.Contains(a.PersonId)).LoadAsync(Cancel);
        var authority = await Db.Organisations.SingleOrDefaultAsync(o => o.Id == Input.AuthorityId, Cancel)
            ?? throw new RuleViolation("Identification.Request.NotClaimed", nameof(Input.AuthorityId));
        var agreement = await Db.Set<Agreement>().SingleOrDefaultAsync(a => a.Code == Input.AgreementCode, Cancel);
        // Two counsellors who ask two countries at once: both write the file, so the second is told of the first.
        Db.Entry(Case).Property(f => f.Version).IsModified = true;
        Db.Add(Case.AskIdentification(authority, agreement, Input.Terms(), Requests, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Identification.Request.Done", authority.Name);
    }

    protected override async Task ShowAsync()
    {
        Case.MustLead(Act.AskIdentification, Me);
        await ReadRequestsAsync();
        var countries = Case.OriginCountries().ToList();
        var authorities = await Db.Organisations.Where(o => countries.Contains(o.Country) && o.ClosedAt == null)
            .OrderBy(o => o.Name).Take(100).ToListAsync(Cancel);
        Authorities = [.. authorities.Where(o => Asking.CanAnswer(Case, o))
            .Select(o => new SelectListItem($"{o.Name} ({T.Country(o.Country)})", o.Id.ToString()))];
        var today = Me.Today;
        var agreements = await Db.Set<Agreement>()
            .Where(a => a.ValidFrom <= today && (a.ValidUntil == null || a.ValidUntil >= today)).OrderBy(a => a.Name)
            .ToListAsync(Cancel);
        Agreements = [new SelectListItem(T["Identification.Agreement.None"], ""),
            .. agreements.Select(a => new SelectListItem(
            T[a.IsExample ? "Identification.Agreement.Example" : "Identification.Agreement.Line",
                a.Name, a.Article, a.AnswerDays, T.Of(a.DayCount)],
            a.Code))];
    }

    public sealed class Form
    {
        public Guid AuthorityId { get; set; }

        [StringLength(Agreement.CodeLength)]
        public string AgreementCode { get; set; } = "";

        public DateOnly? AnswerHopedFor { get; set; }

        [StringLength(IdentificationRequest.PlaceLength)]
        public string LastResidence { get; set; } = "";

        public bool WithOtherNames { get; set; }

        public List<EvidenceRow> Evidence { get; set; } = [new(), new(), new()];

        public RequestTerms Terms() => new(
            LastResidence, WithOtherNames,
            [.. Evidence.Where(e => e.Description.Trim().Length > 0)
                .Select(e => new Core.Identification.Evidence(e.Kind, e.Weight, e.Description.Trim()))],
            AnswerHopedFor);
    }

    public sealed class EvidenceRow
    {
        public EvidenceKind Kind { get; set; }

        public EvidenceWeight Weight { get; set; }

        [StringLength(Core.Identification.Evidence.DescriptionLength)]
        public string Description { get; set; } = "";
    }
}
