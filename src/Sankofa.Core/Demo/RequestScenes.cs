using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Demo;

/// <summary>
/// What happens beside a request and its answer: an opinion beforehand, evidence that is contested, a paper found
/// forged,
/// an enquiry in a commune, a joint interview, a comparison that waits for a consent.
/// </summary>
internal sealed class RequestScenes(IdentificationRequest request, CaseFile file, Me asker, Me officer)
{
    public static PreIdentification Opinion(
        CaseFile file, Organisation authority, Guid personId, Me asker, Me officer)
    {
        var opinion = PreIdentification.Ask(file, authority, personId, new AskingGround(null, []), asker);
        opinion.Give(file, Likelihood.Likely, "Le nom et le lieu de naissance vont ensemble (démo).", officer);
        return opinion;
    }

    public IEnumerable<object> Play(Guid personId, Organisation commune, DateOnly today)
    {
        var card = Add(personId, EvidenceKind.Paper, "identity-card", "Carte d'identité (démo)");
        AuthenticityFinding.Of(card, request, file, new FindingTerms(
            Authenticity.Forged, officer.Name, "Fond imprimé sans relief (démo)", today), officer);
        var words = Add(personId, EvidenceKind.Statement, "statement", "Nomme son école et son maître (démo)");
        var contest = words.Contest(request, file, "L'école a fermé avant (démo)", officer);
        words.Reply(contest, request, file, false, "Elle a fermé l'année d'après (démo)", asker);
        card.Contest(request, file, "Le numéro est celui d'un autre (démo)", officer);
        var enquiry = Enquiry.Send(request, file, new EnquiryTerms(
            EnquiryKind.Commune, personId, commune, "", [FormField.FamilyName, FormField.GivenNames,
                FormField.BirthDate],
            "Une naissance est-elle inscrite à ce nom ? (démo)", today.AddDays(10)), officer);
        var interview = IdentityInterview.Ask(request, file, personId, new InterviewTerms(
            today.AddDays(3), InterviewWay.Video, "", "fr", "10 h (démo)", InterviewSetting.Joint,
            [new Participant("Kodjo Adotevi (démo)", "Identification nationale (démo)", false),
                new Participant(asker.Name, "Service du retour (démo)", true)]), officer);
        var comparison = DnaComparison.Propose(request, file, personId, [], officer);
        comparison.Agree(request, file, DnaParty.Authority, "Note 12 (démo)", officer);
        return [enquiry, interview, comparison];
    }

    private IdentificationEvidence Add(Guid personId, EvidenceKind kind, string code, string what) =>
        IdentificationEvidence.Add(
            request, file, personId, new Evidence(kind, EvidenceWeight.Other, what, code), asker);
}
