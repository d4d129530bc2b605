using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>The record of one travel document, as it is printed for the journey's papers.</summary>
public sealed class DocumentModel : FilePage
{
    [FromRoute]
    public Guid Did { get; set; }

    public TravelDocument Document { get; private set; } = null!;

    protected override async Task ShowAsync() =>
        Document = await Db.Set<TravelDocument>().SingleOrDefaultAsync(d => d.FileId == Id && d.Id == Did, Cancel)
            ?? throw new NotThere();
}
