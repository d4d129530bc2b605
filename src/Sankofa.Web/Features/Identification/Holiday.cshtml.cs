using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>A public holiday that was entered wrongly: corrected or taken out, with the reason.</summary>
public sealed class HolidayModel : SankofaPage
{
    [FromRoute]
    public string Country { get; set; } = "";

    [FromRoute]
    public string Day { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public PublicHoliday Holiday { get; private set; } = null!;

    public string Here => $"/agreements/working-days/{Country}/{Day}";

    public async Task<IActionResult> OnPostAsync()
    {
        var calendar = await FindAsync();
        RuleViolation.When(Input.Day is null, "Form.Value.Needed", nameof(Input.Day));
        calendar.Correct(Holiday.Day, Input.Day!.Value, Input.Name, Input.Why, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done("/agreements/working-days", "Identification.Calendar.Corrected");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        (await FindAsync()).Remove(Holiday.Day, Input.Why, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done("/agreements/working-days", "Identification.Calendar.Removed");
    }

    public override async Task LoadAsync()
    {
        await FindAsync();
        if (!HttpMethods.IsGet(Request.Method)) return;
        (Input.Day, Input.Name) = (Holiday.Day, Holiday.Name);
    }

    private async Task<WorkingCalendar> FindAsync()
    {
        if (!WorkingCalendar.MayWrite(Country, Me)) throw new NotAllowed(nameof(Act.WriteAgreement));
        var calendar = await Db.Set<WorkingCalendar>().SingleOrDefaultAsync(c => c.Country == Country, Cancel);
        Holiday = DateOnly.TryParseExact(Day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? calendar?.Observed.FirstOrDefault(h => h.Day == day) ?? throw new NotThere() : throw new NotThere();
        return calendar!;
    }

    public sealed class Form
    {
        public DateOnly? Day { get; set; }

        [StringLength(WorkingCalendar.HolidayLength)]
        public string Name { get; set; } = "";

        [StringLength(WorkingCalendar.WhyLength)]
        public string Why { get; set; } = "";
    }
}
