using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>The authority's page: the request as it was sent, and the answer about one person at a time.</summary>
public sealed class AnswerModel : IdentificationPage
{
    [FromRoute]
    public Guid Rid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IdentificationRequest Asked { get; private set; } = null!;

    /// <summary>Who can still be answered about: neither answered for good nor stopped.</summary>
    public IReadOnlyList<SelectListItem> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestsAsync();
        var request = Requests.FirstOrDefault(r => r.Id == Rid) ?? throw new NotThere();
        Db.Add(request.Answer(Case, Input.PersonId, Input.Result, Input.Reasons, Me));
        Db.Add(Case.GiveTask(
            Case.LeadOrganisationId, null, "Identification.Task.Answered", Me.Today.AddDays(2), Sections.Identity, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Identification.Answer.Done");
    }

    protected override async Task ShowAsync()
    {
        Case.Must(Act.AnswerIdentification, Section, Me);
        await ReadRequestsAsync();
        Asked = Requests.FirstOrDefault(r => r.Id == Rid && r.AuthorityId == Me.OrganisationId) ?? throw new NotThere();
        Waiting = [.. Asked.Subjects
            .Where(s => Asked.FinalFor(s.PersonId) is null && !Asked.IsStoppedFor(s.PersonId, Case, Me.Today))
            .Select(s => new SelectListItem(s.FullName, s.PersonId.ToString()))];
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public AnswerResult Result { get; set; }

        [StringLength(IdentificationAnswer.ReasonsLength)]
        public string Reasons { get; set; } = "";
    }
}
