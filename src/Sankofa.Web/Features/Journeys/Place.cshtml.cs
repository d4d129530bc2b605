using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Journeys;

/// <summary>One house of my organisation: its name, its beds, and whether beds are given there at all.</summary>
public sealed class PlaceModel : SankofaPage
{
    [FromRoute]
    public Guid Pid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ReceptionPlace Place { get; private set; } = null!;

    /// <summary>The last night that is given already.</summary>
    public DateOnly? LastNight { get; private set; }

    public override async Task LoadAsync()
    {
        Me.Must(Act.Receive);
        Place = await Db.Set<ReceptionPlace>()
            .SingleOrDefaultAsync(p => p.Id == Pid && p.OrganisationId == Me.OrganisationId, Cancel)
                ?? throw new NotThere();
        var today = Me.Today;
        LastNight = await Db.Set<BedNight>().Where(n => n.PlaceId == Pid && n.Night >= today)
            .MaxAsync(n => (DateOnly?)n.Night, Cancel);
        if (Input.Name.Length == 0) (Input.Name, Input.Capacity) = (Place.Name, Place.Capacity);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (place, given) = await HoldAsync();
        place.Change(Input.Name, Input.Capacity, given, Me);
        try
        {
            await Db.SaveChangesAsync(Cancel);
        }
        catch (DbUpdateException twice)
            when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleViolation("Journeys.Place.NameTaken", nameof(Input.Name));
        }

        return Done("/places", "Journeys.Place.Changed", place.Name);
    }

    public async Task<IActionResult> OnPostClosureAsync()
    {
        var (place, given) = await HoldAsync();
        place.Close(given, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done("/places", "Journeys.Place.Closed", place.Name);
    }

    public async Task<IActionResult> OnPostReopeningAsync()
    {
        var (place, _) = await HoldAsync();
        place.Reopen(Me);
        await Db.SaveChangesAsync(Cancel);
        return Done("/places", "Journeys.Place.Reopened", place.Name);
    }

    // Held, so that nobody is given a bed while it is taken away.
    private async Task<(ReceptionPlace Place, List<BedNight> Given)> HoldAsync()
    {
        Me.Must(Act.Receive);
        var place = await Db.HoldPlaceAsync(Pid, Me, Cancel);
        return (place, await Db.NightsFromAsync(Pid, Me.Today, Cancel));
    }

    public sealed class Form
    {
        [StringLength(ReceptionPlace.NameLength)]
        public string Name { get; set; } = "";

        public int Capacity { get; set; }
    }
}
