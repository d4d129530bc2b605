using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>
/// Begins an answer: about what was told of in the last round, about an initiative, or about something new.
/// </summary>
public sealed class BeginModel : RoundPage
{
    private const int ChoicesAtMost = 300;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Earlier { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Initiatives { get; private set; } = [];

    protected override Act ToOpen => Act.ContributeToDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var previous = Input.PreviousId is not { } earlier ? null
            : await Db.Set<RoundAnswer>().SingleOrDefaultAsync(
                a => a.Id == earlier && a.RoundId == Round.PreviousId, Cancel) ?? throw new NotThere();
        var initiative = Input.InitiativeId is not { } chosen ? null
            : await Db.Set<Initiative>().SingleOrDefaultAsync(i => i.Id == chosen, Cancel) ?? throw new NotThere();
        RuleViolation.When(
            previous is not null
            && await Db.Set<RoundAnswer>().AnyAsync(a => a.RoundId == RoundId && a.PreviousId == previous.Id, Cancel),
            "Dialogue.Rounds.BegunAlready", "PreviousId");
        var answer = RoundAnswer.Begin(Round, Input.Kind, previous, initiative, await ContributorsAsync(), By);
        Db.Add(answer);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{RoundUrl}/answers/{answer.Id}", "Dialogue.Rounds.Begun");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        var answers = Db.Set<RoundAnswer>().AsNoTracking();
        var earlier = await answers
            .Where(a => a.RoundId == Round.PreviousId && a.Country == By.Country
                && !answers.Any(b => b.RoundId == RoundId && b.PreviousId == a.Id))
            .OrderBy(a => a.Title).Select(a => new { a.Id, a.Title, a.Kind }).Take(ChoicesAtMost).ToListAsync(Cancel);
        Earlier = [new(T["Dialogue.Rounds.NothingEarlier"], ""),
            .. earlier.Select(a => new SelectListItem($"{a.Title} ({T.Of(a.Kind)})", a.Id.ToString()))];
        var initiatives = await Db.Set<Initiative>().AsNoTracking().Where(i => i.Country == By.Country)
            .OrderByDescending(i => i.EnteredAt).Select(i => new { i.Id, i.Title }).Take(ChoicesAtMost)
                .ToListAsync(Cancel);
        Initiatives = [new(T["Dialogue.Rounds.NoInitiative"], ""),
            .. initiatives.Select(i => new SelectListItem(i.Title.In(T.Language), i.Id.ToString()))];
    }

    public sealed class Form
    {
        public RoundEntryKind Kind { get; set; }

        public Guid? PreviousId { get; set; }

        public Guid? InitiativeId { get; set; }
    }
}
