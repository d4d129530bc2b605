using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Ideas;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Ideas;

/// <summary>What became of an idea: one more row, the rows before stay.</summary>
public sealed class OutcomeModel : IdeaPage
{
    private const int Offered = 200;
    private const int Shown = 90;

    [BindProperty]
    public Form Input { get; set; } = new();

    public Wording Title { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Activities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Initiatives { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Recommendations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ideas { get; private set; } = [];

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var idea = await FindAsync();
        var into = Input.MergedIntoId is { } id
            ? await Db.Set<Idea>().Include(i => i.Outcomes).SingleOrDefaultAsync(i => i.Id == id, Cancel)
            : null;
        idea.Tell(new IdeaOutcomeTerms(Input.Kind!.Value, Input.Reason.Read(), Input.ActivityId, Input.InitiativeId,
            Input.RecommendationId, into), by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Ideas.Told");
    }

    protected override async Task ShowAsync()
    {
        Title = (await FindAsync()).Title;
        Activities = Items((await Db.Set<Activity>().AsNoTracking().OrderByDescending(a => a.SortsOn).Take(Offered)
            .Select(a => new { a.Id, a.Title }).ToListAsync(Cancel)).Select(a => (a.Id, a.Title)));
        Initiatives = Items((await Db.Set<Initiative>().AsNoTracking().OrderByDescending(i => i.Id).Take(Offered)
            .Select(i => new { i.Id, i.Title }).ToListAsync(Cancel)).Select(i => (i.Id, i.Title)));
        Recommendations = Items((await Db.Set<Recommendation>().AsNoTracking()
            .OrderByDescending(r => r.Activity.SortsOn).ThenBy(r => r.Number).Take(Offered)
            .Select(r => new { r.Id, r.Text }).ToListAsync(Cancel)).Select(r => (r.Id, r.Text)));
        Ideas = Items((await Db.Set<Idea>().AsNoTracking().Where(i => i.Id != Idid).OrderByDescending(i => i.Id)
            .Take(Offered).Select(i => new { i.Id, i.Title }).ToListAsync(Cancel)).Select(i => (i.Id, i.Title)));
    }

    private List<SelectListItem> Items(IEnumerable<(Guid Id, Wording Title)> rows) =>
    [
        new(T["Form.Choose"], ""),
        .. rows.Select(r => new SelectListItem(Short(r.Title.In(T.Language)), r.Id.ToString())),
    ];

    private static string Short(string text) => text.Length > Shown ? text[..Shown] + "…" : text;

    public sealed class Form
    {
        [Required]
        public IdeaOutcomeKind? Kind { get; set; }

        public WordingForm Reason { get; set; } = new();
        public Guid? ActivityId { get; set; }
        public Guid? InitiativeId { get; set; }
        public Guid? RecommendationId { get; set; }
        public Guid? MergedIntoId { get; set; }
    }
}
