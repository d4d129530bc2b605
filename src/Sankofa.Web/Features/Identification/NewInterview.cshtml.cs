using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>The authority asks to hear a person before it answers.</summary>
public sealed class NewInterviewModel : IdentificationPage
{
    [FromRoute]
    public Guid Rid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Waiting { get; private set; } = [];

    public IEnumerable<SelectListItem> Languages => Choices.Languages(T);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestsAsync();
        var request = Requests.FirstOrDefault(r => r.Id == Rid) ?? throw new NotThere();
        Db.Add(IdentityInterview.Ask(request, Case, Input.PersonId, Input.Terms(), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Identification.Interview.Asked");
    }

    protected override async Task ShowAsync()
    {
        Case.Must(Act.AnswerIdentification, Section, Me);
        await ReadRequestsAsync();
        var asked = Requests.FirstOrDefault(r => r.Id == Rid && r.AuthorityId == Me.OrganisationId)
            ?? throw new NotThere();
        Waiting = [.. asked.Subjects
            .Where(s => asked.FinalFor(s.PersonId) is null && !asked.IsStoppedFor(s.PersonId, Case, Me.Today))
            .Select(s => new SelectListItem(s.FullName, s.PersonId.ToString()))];
        if (Input.Language.Length == 0) Input.Language = SpokenHere;
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public DateOnly On { get; set; }

        public InterviewWay Way { get; set; } = InterviewWay.Video;

        [StringLength(IdentityInterview.PlaceLength)]
        public string Place { get; set; } = "";

        [StringLength(8)]
        public string Language { get; set; } = "";

        [StringLength(IdentityInterview.TextLength)]
        public string Arrangement { get; set; } = "";

        public InterviewTerms Terms() => new(On, Way, Place, Language, Arrangement);
    }
}
