using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>
/// Writes an agreement down. The shared key is made here, to be handed over, or typed in as the partner handed it.
/// </summary>
public sealed class NewExchangeModel(ExchangeKeys keys) : ExchangePage
{
    internal const string Fresh = "FreshSharedKey";
    private const int TypedKeyLength = 200;

    [BindProperty]
    public Form Input { get; set; } = new();

    public override Task LoadAsync()
    {
        MustAdminister();
        if (Input.From == default) Input.From = Me.Today;
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        MustAdminister();
        var typed = Input.SharedKey.Trim();
        var shared = typed.Length == 0 ? SharedKey.New() : SharedKey.Read(typed)
            ?? throw new RuleViolation("DoubleBenefit.SharedKey.Unclear", nameof(Form.SharedKey));
        var party = Input.PartyKey.Trim();
        RuleViolation.When(party.Length != 2 * MatchParty.KeyBytes || !party.All(char.IsAsciiHexDigitLower),
            "DoubleBenefit.PartyKey.Unclear", nameof(Form.PartyKey));
        RuleViolation.When(
            await Db.Set<Exchange>().AnyAsync(
                x => x.OrganisationId == Me.OrganisationId && x.Code == Input.Code.Trim(), Cancel),
            "DoubleBenefit.Exchange.CodeTaken", nameof(Form.Code));
        var exchange = new Exchange(Input.Terms(), keys.SealShared(shared), keys.SealParty(party), Me);
        Db.Add(exchange);
        Note(DoubleBenefitEvents.ExchangeSetUp, new { exchange.Id, exchange.PartnerName });
        await Db.SaveChangesAsync(Cancel);
        if (typed.Length == 0) TempData[Fresh] = SharedKey.Written(shared);
        return Done($"{Home}/{exchange.Id}", "DoubleBenefit.NewExchange.Done", exchange.PartnerName);
    }

    public sealed class Form
    {
        [Required, StringLength(Exchange.NameLength)]
        public string Name { get; set; } = "";

        [Required, StringLength(Exchange.CodeLength)]
        public string Code { get; set; } = "";

        public ReturnBasis Returns { get; set; }

        public ExchangeGround Ground { get; set; }

        [Required, StringLength(Exchange.TextLength)]
        public string LegalBasis { get; set; } = "";

        public DateOnly From { get; set; }

        public DateOnly? Until { get; set; }

        [Required, StringLength(Exchange.NameLength)]
        public string PartnerName { get; set; } = "";

        [Required, StringLength(Exchange.TextLength)]
        public string PartnerContact { get; set; } = "";

        [Required, StringLength(Exchange.TextLength)]
        public string ServiceAddress { get; set; } = "";

        [Required, StringLength(Exchange.CodeLength)]
        public string OwnParty { get; set; } = "";

        [Required, StringLength(Exchange.CodeLength)]
        public string PartnerParty { get; set; } = "";

        [Required, StringLength(TypedKeyLength)]
        public string PartyKey { get; set; } = "";

        [StringLength(TypedKeyLength)]
        public string SharedKey { get; set; } = "";

        public ExchangeTerms Terms() => new(
            Code.Trim(), Name, Returns, Ground, LegalBasis, PartnerName, PartnerContact, ServiceAddress,
            OwnParty.Trim(), PartnerParty.Trim(), From, Until);
    }
}
