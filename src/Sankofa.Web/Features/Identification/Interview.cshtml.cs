using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>One interview: the appointment, and what was written down of it.</summary>
public sealed class InterviewModel : IdentificationPage
{
    [FromRoute]
    public Guid Iid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IdentityInterview Interview { get; private set; } = null!;

    public IdentificationRequest Asked { get; private set; } = null!;

    public IEnumerable<SelectListItem> Languages => Choices.Languages(T);

    /// <summary>The authority writes the record, as long as the person may be heard.</summary>
    public bool Records => Interview.Waits && Asked.AuthorityId == Me.OrganisationId && May(Act.AnswerIdentification)
        && !Asked.IsStoppedFor(Interview.PersonId, Case, Me.Today);

    public string LanguageOf(string code) => code.Length > 0 ? T["Language." + code] : T["Unknown"];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestsAsync();
        await FindAsync();
        Interview.Hold(Asked, Case, Input.Held(), Me);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{Home}/interviews/{Iid}", "Identification.Interview.HeldDone");
    }

    public async Task<IActionResult> OnPostNotHeldAsync()
    {
        await OpenRequestsAsync();
        await FindAsync();
        Interview.Miss(Asked, Case, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{Home}/interviews/{Iid}", "Identification.Interview.NotHeldDone");
    }

    protected override async Task ShowAsync()
    {
        await ReadRequestsAsync();
        await FindAsync();
        Input.On ??= Interview.On;
        if (Input.Language.Length == 0)
            (Input.Language, Input.Way, Input.Place) = (Interview.Language, Interview.Way, Interview.Place);
    }

    private async Task FindAsync()
    {
        Interview = await Db.Set<IdentityInterview>().SingleOrDefaultAsync(i => i.FileId == Id && i.Id == Iid, Cancel)
            ?? throw new NotThere();
        Asked = Requests.FirstOrDefault(r => r.Id == Interview.RequestId) ?? throw new NotThere();
        if (Shown(Asked).All(s => s.PersonId != Interview.PersonId)) throw new NotThere();
    }

    public sealed class Form
    {
        /// <summary>Not sent where the interview did not take place.</summary>
        public DateOnly? On { get; set; }

        public InterviewWay Way { get; set; }

        [StringLength(IdentityInterview.PlaceLength)]
        public string Place { get; set; } = "";

        [StringLength(8)]
        public string Language { get; set; } = "";

        [StringLength(IdentityInterview.TextLength)]
        public string Interpreter { get; set; } = "";

        [StringLength(IdentityInterview.TextLength)]
        public string Present { get; set; } = "";

        [StringLength(IdentityInterview.OwnWordsLength)]
        public string OwnWords { get; set; } = "";

        [StringLength(IdentityInterview.TextLength)]
        public string Finding { get; set; } = "";

        [StringLength(IdentityInterview.TextLength)]
        public string Reason { get; set; } = "";

        public InterviewHeld Held() => new(
            On ?? throw new RuleViolation("Form.Date.Needed", nameof(On)),
            Way, Place, Language, Interpreter, Present, OwnWords, Finding);
    }
}
