using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Searching;

namespace Sankofa.Web.Features.Identification;

/// <summary>The authority's page: the request as it was sent, and the answer about one person at a time.</summary>
public sealed class AnswerModel : RequestPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>A search in the register whose decision prepares the answer; nothing is sent by it.</summary>
    [FromQuery]
    public Guid? Found { get; set; }

    /// <summary>The country's register is open to this authority for its requests.</summary>
    public bool SearchesRegister { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestAsync();
        Db.Add(Asked.Answer(Case, Input.PersonId, Input.Terms(), Me));
        Asked.StartDocumentClock(Case, Input.PersonId, await CalendarAsync(Asked.Country), Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Identification.Answer.Done");
    }

    protected override async Task ShowAsync()
    {
        Case.Must(Act.AnswerIdentification, Section, Me);
        await FindAsync();
        if (Asked.AuthorityId != Me.OrganisationId) throw new NotThere();
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

        /// <summary>Chosen by the officer; nothing is chosen beforehand.</summary>
        public AnswerResult? Result { get; set; }

        public ReasonCode? Code { get; set; }

        [StringLength(IdentificationAnswer.ReasonsLength)]
        public string Reasons { get; set; } = "";

        public DateOnly? Until { get; set; }

        public List<Guid> RestsOn { get; set; } = [];

        public AnswerTerms Terms() => new(
            Result ?? throw new RuleViolation("Form.Choice.Needed", nameof(Result)), Reasons, Code, Until, RestsOn);
    }
}
