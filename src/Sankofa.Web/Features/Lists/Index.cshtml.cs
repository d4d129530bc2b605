using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.Features.Cases;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Lists;

/// <summary>Gives a list to read, and finds earlier ones again.</summary>
[RequestSizeLimit(BodyBytes), BodyAtMost(BodyBytes)]
public sealed class IndexModel : SankofaPage
{
    // More than a list may have, so that one a little too large is refused on this page, in words.
    private const int BodyBytes = 2 * ImportRun.BytesAtMost;
    private const int Shown = 25;
    private const int PairsAtMost = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    public Guid? Next { get; private set; }

    public string Undecided { get; private set; } = "0";

    public override async Task LoadAsync()
    {
        Me.Must(Act.Import);
        var runs = Db.Set<ImportRun>().AsNoTracking().Where(r => r.OrganisationId == Me.OrganisationId);
        if (Before is { } before) runs = runs.Where(r => r.Id.CompareTo(before) < 0);
        Runs = await runs.OrderByDescending(r => r.Id).Take(Shown + 1).ToListAsync(Cancel);
        if (Runs.Count > Shown) (Runs, Next) = ([.. Runs.Take(Shown)], Runs[Shown - 1].Id);
        var pairs = await Db.Set<PossibleDuplicate>()
            .Where(d => d.OrganisationId == Me.OrganisationId && d.DecidedAt == null).Take(PairsAtMost)
                .CountAsync(Cancel);
        Undecided = pairs < PairsAtMost ? pairs.ToString(System.Globalization.CultureInfo.CurrentCulture) : "99+";
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Me.Must(Act.Import);
        RuleViolation.When(Input.Upload is null or { Length: 0 }, "Lists.Upload.Nothing", "Upload");
        RuleViolation.When(Input.Upload!.Length > ImportRun.BytesAtMost, "Lists.Upload.TooLarge", "Upload");
        var content = new byte[Input.Upload.Length];
        await using (var stream = Input.Upload.OpenReadStream()) await stream.ReadExactlyAsync(content, Cancel);
        if (await Db.UnfinishedImportAsync(content, Me, Cancel) is { } earlier)
            return Done($"/lists/{earlier.Id}", "Lists.Upload.ReadBefore");
        var run = await Db.KeepListAsync(
            Path.GetFileName(Input.Upload.FileName), content, "{}", Read(content), Me, Cancel);
        return LocalRedirect(run.UnknownHeaders.Count > 0 ? $"/lists/{run.Id}/columns" : $"/lists/{run.Id}");
    }

    private ReturnList Read(byte[] content)
    {
        try
        {
            return ListReader.Read(new MemoryStream(content), Me.Today);
        }
        catch (ListUnreadable unreadable)
        {
            throw new RuleViolation("Lists.Unreadable." + unreadable.Reason, "Upload");
        }
    }

    public sealed class Form
    {
        public IFormFile? Upload { get; set; }
    }
}
