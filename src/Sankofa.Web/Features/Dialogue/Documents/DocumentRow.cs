using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Documents;

/// <summary>A document in one language, without its content.</summary>
public sealed record DocumentRow(
    Guid Id, Guid GroupId, string Title, string Language, string FileName, int Length, bool Published)
{
    public static Task<List<DocumentRow>> OfAsync(
        SankofaDb db, DocumentOwner owner, Guid ownerId, CancellationToken cancel) =>
        db.Set<DialogueDocument>().AsNoTracking().Where(d => d.Owner == owner && d.OwnerId == ownerId)
            .OrderBy(d => d.GroupId).ThenBy(d => d.Language)
            .Select(d => new DocumentRow(d.Id, d.GroupId, d.Title, d.Language, d.FileName, d.Length,
                d.PublishedAt != null)).ToListAsync(cancel);
}
