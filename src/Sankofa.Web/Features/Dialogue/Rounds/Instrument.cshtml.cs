using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>One version of a questionnaire, question by question.</summary>
public sealed class InstrumentModel : DeskPage
{
    [FromRoute]
    public Guid InstrumentId { get; set; }

    public RoundInstrument Instrument { get; private set; } = null!;

    protected override async Task ShowAsync() =>
        Instrument = await Db.Set<RoundInstrument>().AsNoTracking().SingleOrDefaultAsync(
            i => i.Id == InstrumentId, Cancel) ?? throw new NotThere();
}
