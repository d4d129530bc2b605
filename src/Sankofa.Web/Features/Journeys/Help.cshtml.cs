using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Journeys;

/// <summary>
/// Bed, food, medicine at once: how much is left under the ceiling, what was given, what is still to be justified.
/// </summary>
public sealed class HelpModel : JourneyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<EmergencyHelp> Helps { get; private set; } = [];

    public Organisation Mine { get; private set; } = null!;

    public long LeftMinor => Mine.EmergencyCeilingMinor - Helps.Given(Mine);

    protected override async Task ShowAsync()
    {
        Mine = await Db.Organisations.SingleAsync(o => o.Id == Me.OrganisationId, Cancel);
        Helps = await Db.Set<EmergencyHelp>().Where(h => h.FileId == Id).OrderBy(h => h.GivenOn).ThenBy(h => h.Id)
            .ToListAsync(Cancel);
        if (Request.Method == HttpMethods.Get) Input.GivenOn = Me.Today;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await Db.HoldHelpAsync(Case, Cancel);
        await ShowAsync();
        RuleViolation.When(Math.Abs(Input.Amount) > Form.Most, "Form.Number.OutOfRange", nameof(Input.Amount));
        var minor = Money.Minor(Input.Amount, Mine.EmergencyCurrency);
        RuleViolation.When(Money.Major(minor, Mine.EmergencyCurrency) != Input.Amount, "Journeys.Help.TooFine",
            nameof(Input.Amount));
        Db.Add(Case.Help([.. Helps], Mine, Input.PersonId, Input.Kind, minor, Input.GivenOn, Me));
        Db.Add(Case.GiveTask(Me.OrganisationId, Me.UserId, "Journeys.Task.Justify",
            Me.Today.AddDays(EmergencyHelp.DaysToJustify), Section, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(JourneyUrl + "/help", "Journeys.Help.Done", T.Amount(minor, Mine.EmergencyCurrency));
    }

    public sealed class Form
    {
        /// <summary>Far above any help, far below what a minor unit overflows at.</summary>
        public const decimal Most = 1_000_000_000m;

        public Guid PersonId { get; set; }

        public HelpKind Kind { get; set; }

        public decimal Amount { get; set; }

        public DateOnly GivenOn { get; set; }
    }
}
