using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>The next version of a questionnaire, begun from the one before: questions are data.</summary>
public sealed class InstrumentNewModel : DeskPage
{
    private const int JsonLength = 100_000;

    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery]
    public Guid? From { get; set; }

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var code = Input.Code.Trim().ToLowerInvariant();
        var earlier = await Db.Set<RoundInstrument>().Where(i => i.Code == code).ToListAsync(Cancel);
        var instrument = RoundInstrument.Enter(
            code, Wording.Of(Input.NameFr, Input.NameEn), Input.Source, RoundInstrument.Read(Input.Questions), earlier,
                by);
        Db.Add(instrument);
        await Db.SaveChangesAsync(Cancel);
        return Done(
            $"/dialogue/desk/rounds/instruments/{instrument.Id}", "Dialogue.Rounds.InstrumentDone", instrument.Number);
    }

    protected override async Task ShowAsync()
    {
        if (!HttpMethods.IsGet(Request.Method) || From is not { } from) return;
        var before = await Db.Set<RoundInstrument>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == from, Cancel)
            ?? throw new NotThere();
        Input = new Form
        {
            Code = before.Code, NameFr = before.Name.GetValueOrDefault("fr") ?? "",
            NameEn = before.Name.GetValueOrDefault("en") ?? "", Source = before.Source,
            Questions = RoundInstrument.Write(before.Questions),
        };
    }

    public sealed class Form
    {
        [StringLength(RoundInstrument.CodeLength)]
        public string Code { get; set; } = "";

        [StringLength(200)]
        public string NameFr { get; set; } = "";

        [StringLength(200)]
        public string NameEn { get; set; } = "";

        [StringLength(RoundInstrument.SourceLength)]
        public string Source { get; set; } = "";

        [StringLength(JsonLength)]
        public string Questions { get; set; } = "";
    }
}
