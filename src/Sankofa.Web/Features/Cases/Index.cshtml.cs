using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

public sealed record ListRow(Guid FileId, string Reference, string Name);

public sealed class IndexModel : SankofaPage
{
    public IReadOnlyList<ListRow> Rows { get; private set; } = [];

    public override async Task LoadAsync()
    {
        var rows = Db.Worklist.Of(Me).OrderByDescending(w => w.OpenedAt).Take(25);
        Rows = await (from row in rows
                      join file in Db.Files on row.FileId equals file.Id
                      orderby row.OpenedAt descending
                      select new ListRow(file.Id, file.Reference, file.Members.Select(m => m.Person.FamilyName).FirstOrDefault() ?? ""))
            .ToListAsync(Cancel);
    }
}
