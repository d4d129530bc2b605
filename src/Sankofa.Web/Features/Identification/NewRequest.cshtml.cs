using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>The agreement's form decides what is asked; the page shows no other field, and sends no other.</summary>
public sealed class NewRequestModel : IdentificationPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The version whose form is shown; "none" for none.</summary>
    [BindProperty(SupportsGet = true, Name = "agreement")]
    public string? Chosen { get; set; }

    public IReadOnlyList<SelectListItem> Authorities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agreements { get; private set; } = [];

    public AgreementVersion? Agreement { get; private set; }

    public RequestForm AgreedForm => Agreement?.Terms.Form ?? ShippedAgreements.PlainForm;

    /// <summary>Papers of who is asked about, of the countries that may be asked.</summary>
    public IReadOnlyList<SelectListItem> Held { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Catalogue => Catalogues.Of(Agreement, T);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestsAsync();
        var persons = Case.Members.Select(m => m.PersonId).ToList();
        await Db.Set<Paper>().Where(p => persons.Contains(p.PersonId)).LoadAsync(Cancel);
        await Db.Set<Alias>().Where(a => persons.Contains(a.PersonId)).LoadAsync(Cancel);
        var authority = await Db.Organisations.SingleOrDefaultAsync(o => o.Id == Input.AuthorityId, Cancel)
            ?? throw new RuleViolation("Identification.Request.NotClaimed", nameof(Input.AuthorityId));
        var agreement = await Db.Set<AgreementVersion>().SingleOrDefaultAsync(a => a.Id == Input.AgreementId, Cancel);
        var ground = new AskingGround(
            agreement, Requests, await CalendarAsync(authority.Country), await PracticeAsync(),
            await Db.Set<PreIdentification>().Where(p => p.FileId == Id).ToListAsync(Cancel));
        // Two counsellors who ask two countries at once: both write the file, so the second is told of the first.
        Db.Entry(Case).Property(f => f.Version).IsModified = true;
        Db.Add(Case.AskIdentification(authority, ground, Input.Terms(), Me));
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
        var persons = Case.Returning.Select(m => m.PersonId).ToList();
        Held = Papers.Choices((await Db.Set<Paper>().AsNoTracking()
            .Where(p => persons.Contains(p.PersonId) && countries.Contains(p.Country)).OrderBy(p => p.Id)
            .ToListAsync(Cancel)).Where(p => OwnPapers.MayBeNamedTo(p.Country, p)), this);
        await ShowAgreementsAsync(countries);
        if (Input.Told.Count == 0)
            Input.Told = [.. Case.Returning
                .Where(m => !Case.Holds(FactKind.IdentityEstablished, m.PersonId, Me.Today))
                .Select(m => new ToldRow { PersonId = m.PersonId })];
    }

    private async Task ShowAgreementsAsync(List<string> countries)
    {
        var today = Me.Today;
        var held = (await Db.Set<AgreementVersion>().AsNoTracking()
            .Where(a => a.ValidFrom <= today && (a.ValidUntil == null || a.ValidUntil >= today)).OrderBy(a => a.Name)
            .ToListAsync(Cancel))
            .Where(a => a.IsExample || countries.Exists(country => a.Binds(Me.Country, country))).ToList();
        if (Chosen is not null) Input.AgreementId = Guid.TryParse(Chosen, out var chosen) ? chosen : null;
        // What binds the two countries is shown first; an example never by itself.
        else if (HttpMethods.IsGet(Request.Method)) Input.AgreementId = held.Find(a => !a.IsExample)?.Id;
        Agreement = held.Find(a => a.Id == Input.AgreementId);
        Agreements = [new SelectListItem(T["Identification.Agreement.None"], "none"),
            .. held.Select(a => new SelectListItem(
                T[a.IsExample ? "Identification.Agreement.ExampleLine" : "Identification.Agreement.Version",
                    a.Name, a.Number], a.Id.ToString(), a.Id == Input.AgreementId))];
    }

    public sealed class Form
    {
        public Guid AuthorityId { get; set; }

        public Guid? AgreementId { get; set; }

        public DateOnly? AnswerHopedFor { get; set; }

        [StringLength(IdentificationRequest.PlaceLength)]
        public string LastResidence { get; set; } = "";

        public bool WithOtherNames { get; set; }

        public List<ToldRow> Told { get; set; } = [];

        public List<EvidenceRow> Evidence { get; set; } = [new(), new(), new()];

        public RequestTerms Terms() => new(
            LastResidence, WithOtherNames,
            [.. Evidence.Where(e => e.Description.Trim().Length > 0).Select(e => e.Piece())], AnswerHopedFor,
            [.. Told.Select(t => new Told(t.PersonId, t.MaidenName, t.CivilStatus))]);
    }

    public sealed class ToldRow
    {
        public Guid PersonId { get; set; }

        [StringLength(Subject.NameLength)]
        public string MaidenName { get; set; } = "";

        public CivilStatus? CivilStatus { get; set; }
    }

    public sealed class EvidenceRow
    {
        public EvidenceKind Kind { get; set; }

        [StringLength(AgreementVersion.CodeLength)]
        public string Code { get; set; } = "";

        [StringLength(Core.Identification.Evidence.DescriptionLength)]
        public string Description { get; set; } = "";

        public Guid? PaperId { get; set; }

        public Core.Identification.Evidence Piece() =>
            Catalogues.Piece(Kind, Code, Description) with { PaperId = PaperId };
    }
}

/// <summary>The lines of an agreement's catalogue, to choose from: the line says what a piece is worth.</summary>
internal static class Catalogues
{
    public static IReadOnlyList<SelectListItem> Of(AgreementVersion? agreement, Words t) =>
    [
        new(t["Identification.Evidence.NoRow"], ""),
        .. (agreement?.Terms.Catalogue ?? []).Select(row => new SelectListItem(
            t["Identification.Evidence.Row", row.What.In(t.Language), t.Of(row.Weight), row.Article], row.Code)),
    ];

    // The weight is the catalogue's to say.
    public static Core.Identification.Evidence Piece(EvidenceKind kind, string code, string description) =>
        new(kind, EvidenceWeight.Other, description.Trim(), code.Length > 0 ? code : null);
}
