using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Searching;
using Sankofa.Web.Features.Registry;

namespace Sankofa.Web.Features.Identification;

/// <summary>
/// The authority looks in its country's register for a person of a request: what was declared beside the candidates.
/// The program proposes; somebody says "this is the person" or "none of these", and answers on another page.
/// </summary>
public sealed class RegisterModel(RegisterIndexes indexes) : IdentificationPage
{
    private readonly List<Register> _open = [];
    private IdentificationRequest _request = null!;

    [FromRoute]
    public Guid Rid { get; set; }

    [FromRoute]
    public Guid PersonId { get; set; }

    /// <summary>The search that is shown; by default the last one.</summary>
    [FromQuery]
    public Guid? Search { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    public Subject Subject { get; private set; } = null!;

    public IReadOnlyList<Subject> Subjects => _request.Subjects;

    public IReadOnlyList<SelectListItem> Registers { get; private set; } = [];

    public CandidateView? View { get; private set; }

    /// <summary>Until the request is answered about this person.</summary>
    public bool MaySearch => _request.FinalFor(PersonId) is null;

    public string Here => $"{Home}/{Rid}/register/{PersonId}";

    public string AnswerUrl => $"{Home}/requests/{Rid}/answer";

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenSearchingAsync();
        return Decision.SearchId is { } search ? await DecideAsync(search) : await SearchAsync();
    }

    protected override async Task ShowAsync()
    {
        await FindAsync();
        Registers = [.. _open.Select(r => new SelectListItem(r.Name, r.Id.ToString()))];
        var inquiries = Db.Set<RegisterInquiry>().AsNoTracking()
            .Where(i => i.RequestId == Rid && i.PersonId == PersonId && i.OrganisationId == Me.OrganisationId);
        var inquiry = await inquiries.Where(i => Search == null || i.Id == Search)
            .OrderByDescending(i => i.Id).FirstOrDefaultAsync(Cancel);
        if (inquiry is null && Search is not null) throw new NotThere();
        var terms = inquiry is null ? RegisterSearching.Declared(Subject) : SearchTerms.FromJson(inquiry.Terms);
        if (!HttpMethods.IsPost(Request.Method)) Input.Show(terms ?? RegisterSearching.Declared(Subject));
        if (inquiry is null || _open.Find(r => r.Id == inquiry.RegisterId) is not { } register) return;
        var search = await ReadAsync(inquiry.Id);
        var shown = await Searching.ShownAsync(Db, search, register, Cancel);
        View = CandidateView.Of(
            search, register, terms, shown, await indexes.NamesAsync(register, Cancel), MaySearch, Here);
    }

    private async Task<IActionResult> SearchAsync()
    {
        var register = _open.Find(r => r.Id == Input.RegisterId) ?? throw new NotThere();
        var inquiry = await _request.SearchAsync(
            Db, indexes, Case, PersonId, register, Input.Terms, Me, Cancel);
        await Db.SaveChangesAsync(Cancel);
        return LocalRedirect($"{Here}?search={inquiry.Id}");
    }

    private async Task<IActionResult> DecideAsync(Guid searchId)
    {
        var inquiry = await Db.Set<RegisterInquiry>().SingleOrDefaultAsync(
            i => i.Id == searchId && i.RequestId == Rid && i.PersonId == PersonId, Cancel) ?? throw new NotThere();
        var register = _open.Find(r => r.Id == inquiry.RegisterId) ?? throw new NotThere();
        var search = await ReadAsync(searchId);
        var entry = Decision.EntryId is null ? null
            : (await Searching.ShownAsync(Db, search, register, Cancel)).FirstOrDefault(e => e.Id == Decision.EntryId);
        Db.Add(_request.Decide(Case, inquiry, register, search, Decision.Outcome, entry, Decision.Reason, Me));
        await Db.SaveChangesAsync(Cancel);
        return entry is null ? Done($"{Here}?search={searchId}", "Registry.Decision.Done")
            : Done($"{AnswerUrl}?found={searchId}", "Registry.Decision.NowAnswer");
    }

    private async Task OpenSearchingAsync()
    {
        await OpenAsync();
        await FindAsync();
    }

    private async Task FindAsync()
    {
        await ReadRequestsAsync();
        _request = Requests.FirstOrDefault(r => r.Id == Rid) ?? throw new NotThere();
        Subject = _request.SearchedFor(Case, PersonId, Me);
        _open.Clear();
        _open.AddRange(await Searching.RegistersAsync(Db, SearchPurpose.Request, Me, Cancel));
        if (_open.Count == 0) throw new NotThere();
    }

    private async Task<RegisterSearch> ReadAsync(Guid search) =>
        await Db.Set<RegisterSearch>().Include(s => s.Hits).Include(s => s.Decisions).AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == search && s.OrganisationId == Me.OrganisationId, Cancel)
        ?? throw new NotThere();

    public sealed class Form : SearchForm
    {
        public Guid RegisterId { get; set; }
    }
}
