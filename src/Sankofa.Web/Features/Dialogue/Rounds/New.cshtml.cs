using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>The secretariat opens a round: which questions, from when to when.</summary>
public sealed class NewModel : DeskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Instruments { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Rounds { get; private set; } = [];

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var instrument = await Db.Set<RoundInstrument>().SingleOrDefaultAsync(
            i => i.Id == Input.InstrumentId, Cancel)
                ?? throw new RuleViolation("Dialogue.Rounds.NoInstrument", "InstrumentId");
        var previous = await Db.Set<DataRound>().SingleOrDefaultAsync(r => r.Id == Input.PreviousId, Cancel);
        var code = Input.Code.Trim();
        RuleViolation.When(
            await Db.Set<DataRound>().AnyAsync(r => r.Code == code, Cancel), "Dialogue.Rounds.CodeTaken", "Code");
        var round = DataRound.Open(
            code, Wording.Of(Input.NameFr, Input.NameEn), instrument, previous, Input.OpensOn, Input.ClosesOn, by);
        Db.Add(round);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/rounds/{round.Id}", "Dialogue.Rounds.Opened", code);
    }

    protected override async Task ShowAsync()
    {
        var instruments = await Db.Set<RoundInstrument>().AsNoTracking().OrderByDescending(i => i.Id)
            .Select(i => new { i.Id, i.Name, i.Number }).Take(100).ToListAsync(Cancel);
        Instruments = [.. instruments.Select(i => new SelectListItem(
            T["Dialogue.Rounds.InstrumentVersion", i.Name.In(T.Language), i.Number], i.Id.ToString()))];
        var rounds = await Db.Set<DataRound>().AsNoTracking().OrderByDescending(r => r.Id)
            .Select(r => new { r.Id, r.Code }).Take(100).ToListAsync(Cancel);
        Rounds = [new(T["Dialogue.Rounds.NoPrevious"], ""),
            .. rounds.Select(r => new SelectListItem(r.Code, r.Id.ToString()))];
    }

    public sealed class Form
    {
        [StringLength(DataRound.CodeLength)]
        public string Code { get; set; } = "";

        [StringLength(200)]
        public string NameFr { get; set; } = "";

        [StringLength(200)]
        public string NameEn { get; set; } = "";

        public Guid InstrumentId { get; set; }

        public Guid? PreviousId { get; set; }

        public DateOnly OpensOn { get; set; }

        public DateOnly ClosesOn { get; set; }
    }
}
