using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;

namespace Sankofa.Core.Identification;

/// <summary>
/// The papers of the persons themselves, as far as a dossier may name them: what is found of a piece that is one of
/// them is written back to it.
/// </summary>
public static class OwnPapers
{
    /// <summary>Of this country alone: a residence permit or another country's paper could tell of a claim.</summary>
    public static bool MayBeNamedTo(string country, Paper paper) =>
        paper.Country == country && paper.Kind != PaperKind.ResidencePermit;

    /// <summary>Papers that a piece of this request can be; the papers of the persons must be loaded.</summary>
    public static IEnumerable<Paper> Of(CaseFile file, IdentificationRequest request) =>
        Of(file, request.Subjects.Select(s => s.PersonId), request.Country);

    internal static void MustBeOneOf(IEnumerable<Paper> papers, Guid? paperId) => RuleViolation.When(
        paperId is { } id && papers.All(p => p.Id != id), "Identification.Evidence.NotThatPaper", "PaperId");

    internal static IEnumerable<Paper> Of(CaseFile file, IEnumerable<Guid> persons, string country) => file.Members
        .Where(m => m.LeftAt is null && persons.Contains(m.PersonId)).SelectMany(m => m.Person.Papers)
        .Where(p => MayBeNamedTo(country, p));

    /// <summary>The paper that this piece is; none where nobody said so, or where it was erased since.</summary>
    internal static Paper? Of(CaseFile file, IdentificationEvidence evidence) => evidence.PaperId is { } id
        ? file.Members.SelectMany(m => m.Person.Papers).FirstOrDefault(p => p.Id == id) : null;

    /// <summary>The paper of the person that is this passport, by its number.</summary>
    internal static Paper? Of(CaseFile file, TravelDocument passport) => file.Members
        .Where(m => m.PersonId == passport.PersonId).SelectMany(m => m.Person.Papers)
        .FirstOrDefault(p => IsIt(p, passport));

    public static bool IsIt(Paper paper, TravelDocument passport) =>
        paper.Kind == PaperKind.Passport && paper.Country == passport.Country && paper.PersonId == passport.PersonId
        && SearchWords.OfPaper(paper.Number) is { Length: > 0 } number
        && number == SearchWords.OfPaper(passport.Number);
}
