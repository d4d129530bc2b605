using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

public sealed class ChecklistsModel : DeskPage
{
    private const int Shown = 25;

    [FromQuery]
    public int? Before { get; set; }

    public IReadOnlyList<LabelChecklist> Rows { get; private set; } = [];

    public int? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var before = Before ?? int.MaxValue;
        Rows = await Db.Set<LabelChecklist>().AsNoTracking().Where(c => c.Number < before)
            .OrderByDescending(c => c.Number).Take(Shown + 1).ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Number);
    }
}

public sealed class ChecklistModel : DeskPage
{
    [FromRoute]
    public Guid Kid { get; set; }

    public LabelChecklist Checklist { get; private set; } = null!;

    protected override async Task ShowAsync() => Checklist = await Db.Set<LabelChecklist>().AsNoTracking()
        .Include(c => c.Criteria).SingleOrDefaultAsync(c => c.Id == Kid, Cancel) ?? throw new NotThere();
}
