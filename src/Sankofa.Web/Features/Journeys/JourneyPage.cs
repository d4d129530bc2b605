using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Journeys;

/// <summary>
/// What the pages of a journey share: the section, the bookings, and who of the household is there to choose.
/// </summary>
public abstract class JourneyPage : FilePage
{
    public override Sections Section => Sections.Travel;

    public string JourneyUrl => FileUrl + "/journey";

    public IReadOnlyList<Booking> Bookings { get; protected set; } = [];

    public IReadOnlyList<Boarding> Boardings { get; protected set; } = [];

    public IReadOnlyList<Arrival> Arrivals { get; protected set; } = [];

    public IEnumerable<SelectListItem> Persons =>
        Case.Returning.Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()));

    public string At(PlaceTime moment) =>
        T["Journeys.At", T.Day(moment.Day), moment.Time.ToString("HH:mm", null), moment.Zone];

    protected async Task LoadJourneyAsync()
    {
        Bookings = await Db.Set<Booking>().Where(b => b.FileId == Id).Include(b => b.Travellers)
            .OrderBy(b => b.LeavesAt).ToListAsync(Cancel);
        Boardings = await Db.Set<Boarding>().Where(b => b.FileId == Id).ToListAsync(Cancel);
        Arrivals = await Db.Set<Arrival>().Where(a => a.FileId == Id).OrderBy(a => a.RecordedAt).ToListAsync(Cancel);
    }

    /// <summary>The organisations of the file that I may know of, without my own.</summary>
    protected async Task<List<SelectListItem>> CircleAsync(Sections section)
    {
        var circle = await Db.Database.SqlQuery<Known>($"""
            SELECT o.id AS "Id", o.name AS "Name" FROM circle({Id}) c JOIN organisation o ON o.id = c.organisation_id
            WHERE c.sections & {(int)section} <> 0 AND o.id <> {Me.OrganisationId} ORDER BY o.name
            """).ToListAsync(Cancel);
        return [.. circle.Select(o => new SelectListItem(o.Name, o.Id.ToString()))
            .Prepend(new SelectListItem(T["Form.Choose"], ""))];
    }

    /// <summary>Where somebody wrote the same row in the same moment, the second is told so in these words.</summary>
    protected async Task SaveOnceAsync(string otherwise)
    {
        try
        {
            await Db.SaveChangesAsync(Cancel);
        }
        catch (DbUpdateException twice) when (
            twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleViolation(otherwise);
        }
    }

    private sealed record Known(Guid Id, string Name);
}
