using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>The questionnaires, each in its versions.</summary>
public sealed class InstrumentsModel : DeskPage
{
    private const int Shown = 25;

    [FromQuery]
    public int From { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool More { get; private set; }

    protected override async Task ShowAsync()
    {
        From = Math.Clamp(From, 0, 10_000);
        Rows = await Db.Set<RoundInstrument>().AsNoTracking().OrderBy(i => i.Code).ThenByDescending(i => i.Number)
            .Skip(From).Take(Shown + 1)
            .Select(i => new Row(i.Id, i.Code, i.Number, i.Name, i.IsExample, i.Source)).ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, More) = ([.. Rows.Take(Shown)], true);
    }

    public int NextFrom => From + Shown;

    public sealed record Row(Guid Id, string Code, int Number, Wording Name, bool IsExample, string Source);
}
