using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Identification;

namespace Sankofa.Web.Features.Identification;

/// <summary>Who was asked, by when they should answer, what they said, and which documents there are.</summary>
public sealed class IndexModel : IdentificationPage
{
    public IReadOnlyList<TravelDocument> Documents { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        await ReadRequestsAsync();
        Documents = await Db.Set<TravelDocument>().Where(d => d.FileId == Id).OrderByDescending(d => d.Id).ToListAsync(Cancel);
    }
}
