using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

/// <summary>One relative: who may be it, who was judged to be it, and who tried to reach them.</summary>
public sealed class RelativeModel : RelativePage
{
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    protected override bool IsStep => false;

    public string Named(CandidateFinding finding) =>
        Candidates.FirstOrDefault(c => c.PersonId == finding.CandidateId) is { } known ? NameOfCandidate(known)
            : T[finding.CandidateId is null ? "Tracing.Confirm.OutsideWhy" : "Tracing.Compare"];

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (!GoesOn) return;
        var found = await KinSearch.CandidatesAsync(Db, Case, Relative, Me, Cancel);
        Candidates = [.. found.OrderBy(c => Relative.StandingOf(c.PersonId)?.Judgement == KinJudgement.RuledOut)];
    }
}
