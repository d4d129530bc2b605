using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Journeys;

public sealed record PlaceRow(Guid Id, string Name, int Capacity, int TakenTonight);

/// <summary>The houses of my organisation, and how full they are tonight.</summary>
public sealed class PlacesModel : SankofaPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<PlaceRow> Rows { get; private set; } = [];

    public IReadOnlyList<PlaceRow> Closed { get; private set; } = [];

    public override async Task LoadAsync()
    {
        Me.Must(Act.Receive);
        Closed = await Db.Set<ReceptionPlace>().Where(p => p.OrganisationId == Me.OrganisationId && p.ClosedAt != null)
            .OrderBy(p => p.Name).Select(p => new PlaceRow(p.Id, p.Name, p.Capacity, 0)).ToListAsync(Cancel);
        Rows = await Db.Set<ReceptionPlace>().Where(p => p.OrganisationId == Me.OrganisationId && p.ClosedAt == null)
            .OrderBy(p => p.Name)
            .Select(p => new PlaceRow(
                p.Id, p.Name, p.Capacity, Db.Set<BedNight>().Count(n => n.PlaceId == p.Id && n.Night == Me.Today)))
            .ToListAsync(Cancel);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Db.Add(new ReceptionPlace(Input.Name, Input.Capacity, Me));
        try
        {
            await Db.SaveChangesAsync(Cancel);
        }
        catch (DbUpdateException twice) when (
            twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleViolation("Journeys.Place.NameTaken", nameof(Input.Name));
        }

        return Done("/places", "Journeys.Place.Done", Input.Name);
    }

    public sealed class Form
    {
        [StringLength(ReceptionPlace.NameLength)]
        public string Name { get; set; } = "";

        public int Capacity { get; set; }
    }
}
