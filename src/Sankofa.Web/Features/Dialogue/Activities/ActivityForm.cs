using System.ComponentModel.DataAnnotations;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>The concept note of an activity as a form takes it.</summary>
public sealed class ActivityForm
{
    public WordingForm Title { get; set; } = new();

    [Required]
    public ActivityKind? Kind { get; set; }

    [Required]
    public ActivityFormat? Format { get; set; }

    public PartialDate From { get; set; }
    public PartialDate To { get; set; }

    [StringLength(Activity.PlaceLength)]
    public string Place { get; set; } = "";

    [StringLength(Activity.AddressLength)]
    public string Address { get; set; } = "";

    [StringLength(400)]
    public string CoChairs { get; set; } = "";

    public WordingForm Profile { get; set; } = new();
    public WordingForm Aims { get; set; } = new();
    public WordingForm ExpectedResults { get; set; } = new();
    public Guid? ObjectiveId { get; set; }
    public DateOnly? RegisterUntil { get; set; }
    public int? SeatsPerCountry { get; set; }
    public int Version { get; set; }

    public static ActivityForm Of(Activity a) => new()
    {
        Title = WordingForm.Of(a.Title), Kind = a.Kind, Format = a.Format, From = a.From, To = a.To, Place = a.Place,
        Address = a.Address, CoChairs = string.Join(", ", a.CoChairs), Profile = WordingForm.Of(a.Profile),
        Aims = WordingForm.Of(a.Aims), ExpectedResults = WordingForm.Of(a.ExpectedResults), ObjectiveId = a.ObjectiveId,
        RegisterUntil = a.RegisterUntil, SeatsPerCountry = a.SeatsPerCountry, Version = a.Version,
    };

    public async Task<ActivityTerms> ReadAsync(SankofaDb db, Guid? domainId, CancellationToken cancel) => new(
        Title.Read(), Kind!.Value, Format!.Value, From, To, Place, Address,
        await db.PartnersAsync(CoChairs, nameof(CoChairs), cancel), Profile.Read(), Aims.Read(), ExpectedResults.Read(),
        domainId, ObjectiveId, RegisterUntil, SeatsPerCountry);
}

/// <summary>What a page with the fields of an activity has.</summary>
public interface IActivityFields
{
    ActivityForm Input { get; }
    IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Objectives { get; }
}
