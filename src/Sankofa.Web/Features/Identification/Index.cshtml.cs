using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Identification;

namespace Sankofa.Web.Features.Identification;

/// <summary>Who was asked, by when they should answer, what they said, and which documents there are.</summary>
public sealed class IndexModel : IdentificationPage
{
    public IReadOnlyList<TravelDocument> Documents { get; private set; } = [];

    public IReadOnlyList<IdentityInterview> Interviews { get; private set; } = [];

    public IEnumerable<IdentityInterview> InterviewsOf(IdentificationRequest request) => Interviews.Where(i =>
        i.RequestId == request.Id && Shown(request).Any(s => s.PersonId == i.PersonId));

    protected override async Task ShowAsync()
    {
        await ReadRequestsAsync();
        Interviews = await Db.Set<IdentityInterview>().Where(i => i.FileId == Id).OrderBy(i => i.Id).ToListAsync(Cancel);
        Documents = await Db.Set<TravelDocument>().Where(d => d.FileId == Id).OrderByDescending(d => d.Id).ToListAsync(Cancel);
    }
}
