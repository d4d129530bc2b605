using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Web.Features.Cases;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>
/// Compares one person in one exchange: with the consent taken here, or on the law that the exchange names.
/// </summary>
public sealed class ReferModel : DoubleBenefitPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Languages => Choices.Languages(T);

    public IEnumerable<SelectListItem> ExchangeChoices =>
        Exchanges.Select(x => new SelectListItem($"{x.Name} ({x.PartnerName})", x.Id.ToString()));

    public IEnumerable<SelectListItem> PersonChoices => Circle.Persons(this);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var exchange = ExchangeOf(Input.ExchangeId)
            ?? throw new RuleViolation("DoubleBenefit.Exchange.NotHolding", nameof(Form.ExchangeId));
        var known = await Db.Set<ComparedPerson>()
            .Where(c => c.ExchangeId == exchange.Id && c.PersonId == Input.PersonId).ToListAsync(Cancel);
        Consent? consent = null;
        if (exchange.Ground == ExchangeGround.Consent)
        {
            var own = await Db.Organisations.SingleAsync(o => o.Id == Me.OrganisationId, Cancel);
            consent = Case.TakeConsent(Input.PersonId, new ConsentTerms(
                ConsentPurpose.DoubleBenefit, Input.Language, Input.Means, Input.Evidence, "", Input.GivenOn,
                Input.ExpiresOn), own, Me);
        }

        var (compared, dispatch) = ComparedPerson.Refer(Case, Input.PersonId, exchange, consent, known, Me);
        Db.AddRange(compared, dispatch);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/double-benefit", "DoubleBenefit.Refer.Done", exchange.PartnerName);
    }

    protected override Task ShowAsync()
    {
        if (Input.GivenOn == default) Input.GivenOn = Me.Today;
        if (Input.Language.Length == 0) Input.Language = SpokenHere;
        return Task.CompletedTask;
    }

    public sealed class Form
    {
        public Guid ExchangeId { get; set; }

        public Guid PersonId { get; set; }

        [StringLength(8)]
        public string Language { get; set; } = "";

        public ConsentMeans Means { get; set; }

        [StringLength(Consent.EvidenceLength)]
        public string Evidence { get; set; } = "";

        public DateOnly GivenOn { get; set; }

        public DateOnly? ExpiresOn { get; set; }
    }
}
