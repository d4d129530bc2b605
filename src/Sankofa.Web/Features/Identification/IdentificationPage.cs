using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>
/// A page of this module: the requests that the reader may see, with the consents that keep them going.
/// </summary>
public abstract class IdentificationPage : FilePage
{
    public IReadOnlyList<IdentificationRequest> Requests { get; private set; } = [];

    public string Home => FileUrl + "/identification";

    /// <summary>
    /// The host side of the file: it sees every person of a request, the authority only whom it may still answer about.
    /// </summary>
    public bool Asks => MySide != Side.Origin || Case.Leads(Me);

    public IEnumerable<Subject> Shown(IdentificationRequest request) => request.Subjects.Where(s =>
        Asks || request.FinalFor(s.PersonId) is not null || !request.IsStoppedFor(s.PersonId, Case, Me.Today));

    /// <summary>The name under which a sender writes; where it would tell too much, what it does and where.</summary>
    public string SenderOf(string name, string country) =>
        name.Length > 0 ? name : T["Identification.Sender.Neutral", T.Country(country)];

    /// <summary>"21 calendar days".</summary>
    public string LengthOf(int length, DayCount count) => T["Identification.Length." + count, length];

    protected async Task OpenRequestsAsync()
    {
        await OpenAsync();
        await ReadRequestsAsync();
    }

    protected async Task ReadRequestsAsync()
    {
        await Db.Consents.Where(c => c.FileId == Id && c.Purpose == ConsentPurpose.Identification).LoadAsync(Cancel);
        Requests = await Db.Set<IdentificationRequest>().Where(r => r.FileId == Id).Include(r => r.Answers)
            .Include(r => r.Agreement).Include(r => r.Clocks).ThenInclude(c => c.Escalations).AsSingleQuery()
            .OrderByDescending(r => r.Id).ToListAsync(Cancel);
    }

    protected async Task<WorkingCalendar> CalendarAsync(string country) =>
        await Db.Set<WorkingCalendar>().SingleOrDefaultAsync(c => c.Country == country, Cancel)
        ?? new WorkingCalendar(country);

    protected Task<IdentificationPractice?> PracticeAsync() => Db.Set<IdentificationPractice>()
        .SingleOrDefaultAsync(p => p.OrganisationId == Me.OrganisationId, Cancel);
}

/// <summary>A page of one request: what was sent, and its evidence with what was said of each piece.</summary>
public abstract class RequestPage : IdentificationPage
{
    [FromRoute]
    public Guid Rid { get; set; }

    public IdentificationRequest Asked { get; private set; } = null!;

    public string Dossier => $"{Home}/requests/{Rid}";

    public bool IsAuthority => Asked.AuthorityId == Me.OrganisationId && May(Act.AnswerIdentification);

    public bool IsAsker => Case.Leads(Me) && May(Act.AskIdentification);

    /// <summary>Either side, as long as somebody of the request may still be asked about.</summary>
    public bool Works => (IsAuthority || IsAsker) && !Asked.IsStopped(Case, Me.Today);

    /// <summary>Who can still be answered about: neither answered for good nor stopped.</summary>
    public IReadOnlyList<SelectListItem> Waiting =>
    [
        .. Asked.Subjects
            .Where(s => Asked.FinalFor(s.PersonId) is null && !Asked.IsStoppedFor(s.PersonId, Case, Me.Today))
            .Select(s => new SelectListItem(s.FullName, s.PersonId.ToString())),
    ];

    public string SubjectName(Guid? personId) =>
        Asked.Subjects.FirstOrDefault(s => s.PersonId == personId)?.FullName ?? "";

    protected async Task OpenRequestAsync()
    {
        await OpenAsync();
        await FindAsync();
    }

    protected async Task FindAsync()
    {
        await ReadRequestsAsync();
        Asked = Requests.FirstOrDefault(r => r.Id == Rid) ?? throw new NotThere();
        await Db.Set<IdentificationEvidence>().Where(e => e.RequestId == Rid).Include(e => e.Contests)
            .Include(e => e.Findings).AsSingleQuery().OrderBy(e => e.Id).LoadAsync(Cancel);
    }

    /// <summary>Papers of the persons themselves that a piece of this request can be.</summary>
    public IReadOnlyList<SelectListItem> OwnPapersOfAsked => Papers.Choices(OwnPapers.Of(Case, Asked), this);

    protected async Task ReadPapersAsync()
    {
        var persons = Asked.Subjects.Select(s => s.PersonId).ToList();
        await Db.Set<Paper>().Where(p => persons.Contains(p.PersonId)).OrderBy(p => p.Id).LoadAsync(Cancel);
    }

    protected void MustBeAuthority()
    {
        Case.Must(Act.AnswerIdentification, Section, Me);
        if (Asked.AuthorityId != Me.OrganisationId) throw new NotAllowed(nameof(Act.AnswerIdentification));
    }

    protected void MustWork()
    {
        if (!IsAuthority && !IsAsker) throw new NotAllowed(nameof(Act.AskIdentification));
    }
}

internal static class Papers
{
    public static IReadOnlyList<SelectListItem> Choices(IEnumerable<Paper> papers, FilePage page) =>
    [
        new(page.T["Identification.Evidence.NoOwnPaper"], ""),
        .. papers.Select(p => new SelectListItem(
            $"{page.NameOf(p.PersonId)} – {page.T.Of(p.Kind)} {p.Number}", p.Id.ToString())),
    ];
}
