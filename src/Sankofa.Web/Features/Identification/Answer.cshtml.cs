using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>The authority's page: the request as it was sent, and the answer about one person at a time.</summary>
public sealed class AnswerModel : RequestPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

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
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public AnswerResult Result { get; set; }

        public ReasonCode? Code { get; set; }

        [StringLength(IdentificationAnswer.ReasonsLength)]
        public string Reasons { get; set; } = "";

        public DateOnly? Until { get; set; }

        public List<Guid> RestsOn { get; set; } = [];

        public AnswerTerms Terms() => new(Result, Reasons, Code, Until, RestsOn);
    }
}
