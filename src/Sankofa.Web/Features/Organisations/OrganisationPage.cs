using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Organisations;

/// <summary>The form of an organisation, the same for a new one and for one that is changed.</summary>
public abstract class OrganisationPage : AdministrationPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>A currency is three capital letters, and names are nobody else's.</summary>
    protected async Task CheckAsync(Guid? but)
    {
        RuleViolation.When(!T.Keys("Country.").Contains("Country." + Input.Country), "Form.Value.Needed",
            nameof(Input.Country));
        RuleViolation.When(
            !Input.EmergencyCurrency.All(char.IsAsciiLetterUpper)
                || Input.EmergencyCurrency.Length != Money.CurrencyLength,
            "Organisations.Currency.Unclear", nameof(Input.EmergencyCurrency));
        var name = Input.Name.Trim();
        RuleViolation.When(
            await Db.Organisations.AnyAsync(o => o.Name == name && o.Id != but, Cancel), "Organisations.Name.Taken",
            nameof(Input.Name));
    }

    protected void Fill(Organisation organisation)
    {
        organisation.Describe(Input.Name.Trim(), Input.ShortName.Trim(), Input.Country, Input.Kind);
        organisation.SetPractice(
            Input.CoolingOffDays, Money.Minor(Input.EmergencyCeiling, Input.EmergencyCurrency),
            Input.EmergencyCurrency);
        organisation.AnswerForData(Text(Input.Controller), Text(Input.TransferBasis), Input.RetentionMonths);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public sealed class Form
    {
        [Required, StringLength(Organisation.NameLength)]
        public string Name { get; set; } = "";

        [Required, StringLength(Organisation.ShortNameLength)]
        public string ShortName { get; set; } = "";

        public string Country { get; set; } = "";

        public OrganisationKind Kind { get; set; }

        public int CoolingOffDays { get; set; }

        public decimal EmergencyCeiling { get; set; }

        public string EmergencyCurrency { get; set; } = "EUR";

        [StringLength(Organisation.TextLength)]
        public string? Controller { get; set; }

        [StringLength(Organisation.TextLength)]
        public string? TransferBasis { get; set; }

        public int? RetentionMonths { get; set; }
    }
}
