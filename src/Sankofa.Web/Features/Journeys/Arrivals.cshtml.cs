using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Journeys;

public sealed record ExpectedRow(Guid FileId, string Reference, DateOnly On, Stage Stage, int Persons, string Name);

/// <summary>
/// Who comes to us in the seven days from a day on. Continues after the last row seen, never by counting.
/// </summary>
public sealed class ArrivalsModel : SankofaPage
{
    public const int Days = 7;
    private const int RowsOnPage = 25;

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last row of the page before: its day and its file.</summary>
    [BindProperty(SupportsGet = true)]
    public string After { get; set; } = "";

    public DateOnly FirstDay => From ?? Me.Today;

    public IReadOnlyList<ExpectedRow> Rows { get; private set; } = [];

    public ILookup<Guid, Booking> Bookings { get; private set; } = Array.Empty<Booking>().ToLookup(b => b.FileId);

    public string? Next { get; private set; }

    public override async Task LoadAsync()
    {
        if (!Me.May(Act.RecordArrival) && !Me.May(Act.Receive)) Me.Must(Act.RecordArrival);
        var (day, file) = Last();
        var end = FirstDay.AddDays(Days);
        var rows = await (from row in Db.Worklist.Of(Me)
                          where row.IsOpen && row.ArrivalOn >= FirstDay && row.ArrivalOn < end
                                && (row.ArrivalOn > day || row.ArrivalOn == day && row.FileId.CompareTo(file) > 0)
                          join found in Db.Files on row.FileId equals found.Id
                          orderby row.ArrivalOn, row.FileId
                          select new ExpectedRow(row.FileId, found.Reference, row.ArrivalOn!.Value, row.Stage,
                              found.Members.Count(m => m.State == MemberState.Returning && m.LeftAt == null),
                              found.Members.OrderBy(m => m.JoinedAt)
                                  .Select(m => m.Person.GivenNames + " " + m.Person.FamilyName).FirstOrDefault() ?? ""))
            .Take(RowsOnPage + 1).ToListAsync(Cancel);
        Rows = [.. rows.Take(RowsOnPage)];
        if (rows.Count > RowsOnPage)
            Next = string.Create(CultureInfo.InvariantCulture,
                $"/arrivals?from={FirstDay:yyyy-MM-dd}&after={Rows[^1].On:yyyy-MM-dd}_{Rows[^1].FileId}");
        var files = Rows.Select(r => r.FileId).ToList();
        Bookings = (await Db.Set<Booking>().Where(b => files.Contains(b.FileId) && b.CancelledAt == null)
            .Include(b => b.Travellers).OrderBy(b => b.ArrivesAt).ToListAsync(Cancel)).ToLookup(b => b.FileId);
    }

    private (DateOnly Day, Guid File) Last()
    {
        var parts = After.Split('_');
        return parts.Length == 2
            && DateOnly.TryParseExact(
            parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Guid.TryParse(parts[1], out var file)
                ? (day, file)
                : (DateOnly.MinValue, Guid.Empty);
    }
}
