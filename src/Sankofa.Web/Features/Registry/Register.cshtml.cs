using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Importing;
using Sankofa.Core.Registry.Searching;

namespace Sankofa.Web.Features.Registry;

/// <summary>One register, for the office that keeps it: its figure, its imports, who may search it and who did.</summary>
public sealed class RegisterModel(RegisterIndexes indexes) : RegistryPage
{
    private const int Latest = 5;

    [BindProperty]
    public Form Input { get; set; } = new();

    public long Entries { get; private set; }

    public IndexStatus IndexStatus => indexes.StatusOf(Register);

    public IReadOnlyList<RegisterAuthorisation> Given { get; private set; } = [];

    public IReadOnlyList<RegisterImport> Imports { get; private set; } = [];

    public IReadOnlyList<RegisterSearch> Searches { get; private set; } = [];

    public IReadOnlyDictionary<long, string> Numbers { get; private set; } = null!;

    public string Purposes(RegisterAuthorisation given) => string.Join(", ",
        new[] { SearchPurpose.Request, SearchPurpose.Registration }.Where(p => given.Purposes.HasFlag(p))
            .Select(p => T.Of(p)));

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Register.LimitSearches(Input.SearchesPerHour, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Registry.Limit.Done");
    }

    protected override async Task ShowAsync()
    {
        Entries = await Db.Set<RegisterFigure>().Where(f => f.RegisterId == Rid).Select(f => f.Entries)
            .SingleAsync(Cancel);
        Given = await Db.Set<RegisterAuthorisation>().AsNoTracking().Where(a => a.RegisterId == Rid)
            .Include(a => a.Organisation).OrderBy(a => a.RevokedAt != null).ThenByDescending(a => a.GivenAt)
            .ToListAsync(Cancel);
        Imports = await Db.Set<RegisterImport>().AsNoTracking().Where(i => i.RegisterId == Rid)
            .OrderByDescending(i => i.StartedAt).Take(Latest).ToListAsync(Cancel);
        Searches = await Db.Set<RegisterSearch>().AsNoTracking().Where(s => s.RegisterId == Rid)
            .Include(s => s.Organisation).Include(s => s.Hits).Include(s => s.Decisions)
            .OrderByDescending(s => s.At).Take(Latest).AsSplitQuery().ToListAsync(Cancel);
        Numbers = await NumbersAsync(Searches.SelectMany(s => s.Hits).Select(h => h.EntryId));
        Input.SearchesPerHour = Register.SearchesPerHour;
    }

    public sealed class Form
    {
        public int SearchesPerHour { get; set; }
    }
}
