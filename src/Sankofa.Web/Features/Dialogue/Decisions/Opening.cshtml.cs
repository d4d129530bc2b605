using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>Puts a text before the countries, until an exact instant of UTC.</summary>
public sealed class OpeningModel(SilenceClock clock) : DecisionPage(clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<string> Countries { get; private set; } = [];

    protected override bool IsFor => Proposes;

    public async Task<IActionResult> OnPostAsync()
    {
        var (decision, by) = await HoldAsync();
        var ends = Instant(Input.EndsOn, Input.EndsHour);
        var partners = await PartnersAsync();
        decision.OpenSilence(ends, [.. Input.Countries.Intersect(partners, StringComparer.Ordinal)],
            Hours(Input.Reminders), by);
        return await SavedAsync("Dialogue.Decisions.Open.Done", T.Moment(ends));
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Countries = [.. (await PartnersAsync()).OrderBy(T.Country, StringComparer.CurrentCulture)];
        if (!HttpMethods.IsGet(Request.Method)) return;
        var members = await Db.Set<BodyMember>().AsNoTracking().Where(m => m.BodyId == Decision.BodyId)
            .ToListAsync(Cancel);
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        Input.Countries = [.. members.Where(m => m.SitsOn(today)).Select(m => m.Partner).Intersect(Countries)];
        Input.EndsOn = today.AddDays(14);
    }

    private async Task<List<string>> PartnersAsync() => await Db.Set<Partner>().AsNoTracking()
        .Where(p => p.Kind == PartnerKind.Country && p.Role != PartnerRole.FormerPartner)
        .Select(p => p.Code).Distinct().ToListAsync(Cancel);

    private static List<int> Hours(string text)
    {
        var hours = new List<int>();
        foreach (var part in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            RuleViolation.When(!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
                || hour is 0 or > 8760, "Dialogue.Decisions.RemindersUnclear", "Reminders");
            hours.Add(hour);
        }

        return hours;
    }

    public sealed class Form
    {
        public DateOnly? EndsOn { get; set; }

        [StringLength(8)]
        public string EndsHour { get; set; } = "12:00";

        [StringLength(60)]
        public string Reminders { get; set; } = "72, 24";

        public List<string> Countries { get; set; } = [];
    }
}
