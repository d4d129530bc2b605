using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Searching;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Registry;

/// <summary>What a search for a registration showed, and what somebody made of it.</summary>
public sealed class SearchModel(RegisterIndexes indexes) : SankofaPage
{
    [FromRoute]
    public Guid Sid { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    public RegisterSearch Search { get; private set; } = null!;

    public SearchTerms? Terms { get; private set; }

    public CandidateView View { get; private set; } = null!;

    private Register Register { get; set; } = null!;

    public override async Task LoadAsync()
    {
        await OpenAsync();
        var terms = await Db.Set<RegisterSearchTerms>().AsNoTracking()
            .SingleOrDefaultAsync(t => t.SearchId == Sid, Cancel);
        Terms = terms is null ? null : SearchTerms.FromJson(terms.Terms);
        var shown = await Searching.ShownAsync(Db, Search, Register, Cancel);
        View = CandidateView.Of(Search, Register, Terms, shown, await indexes.NamesAsync(Register, Cancel), true,
            $"/registry/searches/{Sid}");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(new RegisterSearchDecision(Register, Search, Decision.Outcome, Decision.EntryId, Decision.Reason, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done($"/registry/searches/{Sid}", "Registry.Decision.Done");
    }

    private async Task OpenAsync()
    {
        Me.Must(Act.SearchRegister);
        Search = await Db.Set<RegisterSearch>().Include(s => s.Hits).Include(s => s.Decisions).AsSplitQuery()
            .SingleOrDefaultAsync(
                s => s.Id == Sid && s.OrganisationId == Me.OrganisationId
                    && s.Purpose == SearchPurpose.Registration, Cancel) ?? throw new NotThere();
        var open = await Searching.RegistersAsync(Db, SearchPurpose.Registration, Me, Cancel);
        Register = open.Find(r => r.Id == Search.RegisterId) ?? throw new NotThere();
    }
}
