using System.ComponentModel.DataAnnotations;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

/// <summary>An initiative as a form takes it.</summary>
public sealed class InitiativeForm
{
    public WordingForm Title { get; set; } = new();
    public WordingForm Summary { get; set; } = new();

    [Required]
    public InitiativeKind? Kind { get; set; }

    [Required]
    public InitiativeScope? Scope { get; set; }

    [Required]
    public InitiativeStatus? Status { get; set; }

    /// <summary>Codes of partners, apart by commas.</summary>
    [StringLength(400)]
    public string FundedBy { get; set; } = "";

    [StringLength(400)]
    public string Countries { get; set; } = "";

    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public decimal? Budget { get; set; }

    [StringLength(Money.CurrencyLength)]
    public string Currency { get; set; } = "EUR";

    [StringLength(Initiative.ImplementerLength)]
    public string Implementer { get; set; } = "";

    [StringLength(Initiative.AddressLength)]
    public string Address { get; set; } = "";

    public int Version { get; set; }

    public static InitiativeForm Of(Initiative initiative) => new()
    {
        Title = WordingForm.Of(initiative.Title), Summary = WordingForm.Of(initiative.Summary), Kind = initiative.Kind,
        Scope = initiative.Scope, Status = initiative.Status, FundedBy = string.Join(", ", initiative.FundedBy),
        Countries = string.Join(", ", initiative.Countries), StartsOn = initiative.StartsOn, EndsOn = initiative.EndsOn,
        Budget = initiative.BudgetMinor is { } minor ? Money.Major(minor, initiative.Currency) : null,
        Currency = initiative.Currency, Implementer = initiative.Implementer, Address = initiative.Address,
        Version = initiative.Version,
    };

    /// <summary>Codes that no partner has are refused by name: a slip would make a funder of nobody.</summary>
    public async Task<InitiativeTerms> ReadAsync(SankofaDb db, CancellationToken cancel)
    {
        RuleViolation.When(Budget < 0, "Money.Negative", nameof(Budget));
        RuleViolation.When(
            Currency.Trim().Length != Money.CurrencyLength, "Dialogue.Initiative.Currency", nameof(Currency));
        RuleViolation.When(
            Address.Trim().Length > 0 && !Address.Trim().StartsWith("https://", StringComparison.Ordinal),
            "Dialogue.Initiative.AddressUnclear", nameof(Address));
        var currency = Currency.Trim().ToUpperInvariant();
        return new InitiativeTerms(Title.Read(), Summary.Read(), Kind!.Value, Scope!.Value, Status!.Value,
            await db.PartnersAsync(FundedBy, nameof(FundedBy), cancel),
            await db.PartnersAsync(Countries, nameof(Countries), cancel), StartsOn, EndsOn,
            Budget is { } major ? Money.Minor(major, currency) : null, currency, Implementer, Address);
    }
}
