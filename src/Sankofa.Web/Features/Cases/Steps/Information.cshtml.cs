using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>An information session, held with one member or with several in one go.</summary>
public sealed class InformationModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>From this day on they may declare, where the session is recorded as held today.</summary>
    public int CoolingOffDays { get; private set; }

    public IEnumerable<SelectListItem> Languages => Choices.Languages(T);

    protected override Act Act => Act.Inform;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        RuleViolation.When(Input.PersonIds.Count == 0, "Cases.Session.Nobody", nameof(Input.PersonIds));
        var days = await DaysAsync();
        foreach (var person in Input.PersonIds.Distinct())
            Case.Inform(person, Input.HeldOn, Input.Language, Input.Interpreter, Input.Channel, Input.Material,
                days, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Information.Done", T.Day(Input.HeldOn.AddDays(days)));
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        CoolingOffDays = await DaysAsync();
        if (Input.HeldOn == default) Input.HeldOn = Me.Today;
        if (Input.Language.Length == 0) Input.Language = SpokenHere;
    }

    private Task<int> DaysAsync() =>
        Db.Organisations.Where(o => o.Id == Me.OrganisationId).Select(o => o.CoolingOffDays).SingleAsync(Cancel);

    public sealed class Form
    {
        public List<Guid> PersonIds { get; set; } = [];

        public DateOnly HeldOn { get; set; }

        [StringLength(8)]
        public string Language { get; set; } = "";

        [StringLength(InformationSession.TextLength)]
        public string Interpreter { get; set; } = "";

        public Channel Channel { get; set; }

        [StringLength(InformationSession.TextLength)]
        public string Material { get; set; } = "";
    }
}
