using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>Days of rest and public holidays of the countries that answer: what working days are counted by.</summary>
public sealed class WorkingDaysModel : SankofaPage
{
    private static readonly OrganisationKind[] Answering =
        [OrganisationKind.Consulate, OrganisationKind.IdentityOffice, OrganisationKind.CivilRegistry];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<WorkingCalendar> Rows { get; private set; } = [];

    /// <summary>Whose days the reader may write: the own country's, or all.</summary>
    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        (await CalendarAsync()).Observe(Input.Day ?? Me.Today, Input.Name, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done("/agreements/working-days", "Identification.Calendar.Done");
    }

    public async Task<IActionResult> OnPostRestAsync()
    {
        (await CalendarAsync()).Rest(Input.RestDays, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done("/agreements/working-days", "Identification.Calendar.Done");
    }

    public override async Task LoadAsync()
    {
        Rows = await Db.Set<WorkingCalendar>().AsNoTracking().OrderBy(c => c.Country).ToListAsync(Cancel);
        var answering = await Db.Organisations.Where(o => Answering.Contains(o.Kind) && o.ClosedAt == null)
            .Select(o => o.Country).Distinct().ToListAsync(Cancel);
        Countries = [.. answering.Where(c => WorkingCalendar.MayWrite(c, Me))
            .Select(c => new SelectListItem(T.Country(c), c)).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
    }

    private async Task<WorkingCalendar> CalendarAsync()
    {
        var known = await Db.Set<WorkingCalendar>().SingleOrDefaultAsync(c => c.Country == Input.Country, Cancel);
        if (known is not null) return known;
        var calendar = new WorkingCalendar(Input.Country);
        Db.Add(calendar);
        return calendar;
    }

    public sealed class Form
    {
        [StringLength(2, MinimumLength = 2)]
        public string Country { get; set; } = "";

        public DateOnly? Day { get; set; }

        [StringLength(WorkingCalendar.HolidayLength)]
        public string Name { get; set; } = "";

        public List<DayOfWeek> RestDays { get; set; } = [];
    }
}
