using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Monitoring;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Monitoring;

public sealed class ImpossibleModel : MonitoringPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Task ShowAsync()
    {
        Case.Must(Act.Visit, Sections.Monitoring | Sections.Reintegration, Me);
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await LoadVisitsAsync();
        Db.Add(Case.CannotVisit(Input.PersonId, Input.Because, Input.Reason, [.. Visits], [.. Impossible], Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(VisitsUrl, "Monitoring.Impossible.Done", NameOf(Input.PersonId));
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public ImpossibleBecause Because { get; set; }

        [StringLength(VisitImpossible.TextLength)]
        public string Reason { get; set; } = "";
    }
}
