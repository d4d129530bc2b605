using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Searching;

namespace Sankofa.Web.Features.Identification;

/// <summary>The authority's page: the request as it was sent, and the answer about one person at a time.</summary>
public sealed class AnswerModel : IdentificationPage
{
    [FromRoute]
    public Guid Rid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IdentificationRequest Asked { get; private set; } = null!;

    /// <summary>A search in the register whose decision prepares the answer; nothing is sent by it.</summary>
    [FromQuery]
    public Guid? Found { get; set; }

    /// <summary>The country's register is open to this authority for its requests.</summary>
    public bool SearchesRegister { get; private set; }

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
        SearchesRegister = (await Searching.RegistersAsync(Db, SearchPurpose.Request, Me, Cancel)).Count > 0;
        if (Found is { } found && !HttpMethods.IsPost(Request.Method)) await PrepareAsync(found);
    }

    private async Task PrepareAsync(Guid search)
    {
        if (await RegisterSearching.FoundAsync(Db, search, Rid, Me, Cancel) is not { } found) return;
        (Input.PersonId, Input.Result) = (found.PersonId, AnswerResult.Identified);
        Input.Reasons = $"{T["Registry.Request.Found", found.Number, found.Register]} {found.Reason}";
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public AnswerResult Result { get; set; }

        [StringLength(IdentificationAnswer.ReasonsLength)]
        public string Reasons { get; set; } = "";
    }
}
