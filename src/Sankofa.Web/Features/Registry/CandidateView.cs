using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Searching;
using Sankofa.Matching.Linkage;

namespace Sankofa.Web.Features.Registry;

/// <summary>An entry that a search showed, with what speaks for it and against it.</summary>
public sealed record Candidate(RegisterEntry Entry, IReadOnlyList<FieldLikeness> Fields);

/// <summary>The candidates of one search, and what was made of them.</summary>
public sealed record CandidateView(
    RegisterSearch Search, string RegisterName, IReadOnlyList<Candidate> Candidates, bool MayDecide, string DecideUrl)
{
    public static CandidateView Of(
        RegisterSearch search, Register register, SearchTerms? terms, IReadOnlyList<RegisterEntry> shown,
        NameFrequencies? names, bool mayDecide, string decideUrl) =>
        new(search, register.Name,
            [.. shown.Select(e => new Candidate(e, terms is null ? [] : Explanation.Of(terms, e, names)))], mayDecide,
            decideUrl);

    public RegisterSearchDecision? Latest => Search.Decisions.MaxBy(d => d.DecidedAt);
}
