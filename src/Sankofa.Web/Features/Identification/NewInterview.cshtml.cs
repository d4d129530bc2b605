using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>The authority asks to hear a person before it answers.</summary>
public sealed class NewInterviewModel : RequestPage
{
    private const int OthersAtMost = 4;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Languages => Choices.Languages(T);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestAsync();
        Db.Add(IdentityInterview.Ask(Asked, Case, Input.PersonId, Input.Terms(), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Identification.Interview.Asked");
    }

    protected override async Task ShowAsync()
    {
        Case.Must(Act.AnswerIdentification, Section, Me);
        await FindAsync();
        if (Asked.AuthorityId != Me.OrganisationId) throw new NotThere();
        if (Input.Language.Length == 0) Input.Language = SpokenHere;
        while (Input.With.Count < OthersAtMost) Input.With.Add(new Other());
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

        public InterviewSetting Setting { get; set; }

        public List<Other> With { get; set; } = [];

        public InterviewTerms Terms() => new(
            On, Way, Place, Language, Arrangement, Setting,
            [.. With.Where(o => (o.Name + o.Organisation).Trim().Length > 0)
                .Select(o => new Participant(o.Name.Trim(), o.Organisation.Trim(), o.OfAskingSide))]);
    }

    public sealed class Other
    {
        [StringLength(Core.Organisations.User.DisplayNameLength)]
        public string Name { get; set; } = "";

        [StringLength(Core.Organisations.Organisation.NameLength)]
        public string Organisation { get; set; } = "";

        public bool OfAskingSide { get; set; }
    }
}
