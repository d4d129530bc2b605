using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Identification;
using Sankofa.Core.People;

namespace Sankofa.Web.Features.Identification;

/// <summary>Who was asked, by when they should answer, what they said, and which documents there are.</summary>
public sealed class IndexModel : IdentificationPage
{
    public IReadOnlyList<TravelDocument> Documents { get; private set; } = [];

    public IReadOnlyList<IdentityInterview> Interviews { get; private set; } = [];

    public IReadOnlyList<PreIdentification> Opinions { get; private set; } = [];

    /// <summary>
    /// A country said no and nobody is being asked: the other countries that somebody may be a national of.
    /// </summary>
    public IReadOnlyList<string> NextCountries =>
        Requests.Any(r => r.IsOpen) || !Requests.Any(r => r.Answers.Exists(a => a.Result == AnswerResult.NotIdentified))
            ? []
            : [.. Case.Returning.Where(m => !Case.Holds(FactKind.IdentityEstablished, m.PersonId, Me.Today))
                .SelectMany(m => m.Person.Nationalities.Where(n => n.Standing != NationalityStanding.Refuted
                    && !Requests.Any(r => r.Country == n.Country
                        && r.FinalFor(m.PersonId)?.Result == AnswerResult.NotIdentified)))
                .Select(n => n.Country).Distinct()];

    public IEnumerable<IdentityInterview> InterviewsOf(IdentificationRequest request) => Interviews.Where(i =>
        i.RequestId == request.Id && Shown(request).Any(s => s.PersonId == i.PersonId));

    /// <summary>Somebody who returns is neither known to be who they are nor waits for an answer.</summary>
    public bool SomebodyIsNotAskedAbout => Case.Returning.Any(m =>
        !Case.Holds(FactKind.IdentityEstablished, m.PersonId, Me.Today)
        && !Requests.Any(r => r.IsOpen && r.Subjects.Any(s => s.PersonId == m.PersonId)
            && r.FinalFor(m.PersonId) is null && !r.IsStoppedFor(m.PersonId, Case, Me.Today)));

    protected override async Task ShowAsync()
    {
        await ReadRequestsAsync();
        Opinions = await Db.Set<PreIdentification>().Where(p => p.FileId == Id).OrderByDescending(p => p.Id)
            .ToListAsync(Cancel);
        Interviews = await Db.Set<IdentityInterview>().Where(i => i.FileId == Id).OrderBy(i => i.Id)
            .ToListAsync(Cancel);
        Documents = await Db.Set<TravelDocument>().Where(d => d.FileId == Id).OrderByDescending(d => d.Id)
            .ToListAsync(Cancel);
    }
}
