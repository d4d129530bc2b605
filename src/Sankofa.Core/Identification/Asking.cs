using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>
/// Sends a request: the identification gate, one country at a time, and the key that lets the authority read it.
/// </summary>
public static class Asking
{
    private static readonly OrganisationKind[] Answering =
        [OrganisationKind.Consulate, OrganisationKind.IdentityOffice, OrganisationKind.CivilRegistry];

    public static bool IsAuthority(OrganisationKind kind) => Answering.Contains(kind);

    /// <summary>Authorities that can be asked about this file: of a country claimed or suspected.</summary>
    public static bool CanAnswer(CaseFile file, Organisation authority) =>
        authority.ClosedAt is null && IsAuthority(authority.Kind) && file.OriginCountries().Contains(authority.Country);

    public static IdentificationRequest AskIdentification(
        this CaseFile file, Organisation authority, Agreement? agreement, RequestTerms terms,
        IReadOnlyCollection<IdentificationRequest> earlier, Me me)
    {
        file.MustLead(Act.AskIdentification, me);
        file.MustBeRunning();
        MustSeeWhatTheGateAsks(file, me);
        RuleViolation.When(
            file.Stage is < Stage.Application or > Stage.Preparation, "Identification.Request.NotAtThisStage");
        RuleViolation.When(!CanAnswer(file, authority), "Identification.Request.NotClaimed", "AuthorityId");
        MustBeTheOnlyCountry(file, authority, earlier);
        MustTellNothingElse(terms);
        RuleViolation.When(
            agreement is not null && !agreement.HoldsOn(me.Today), "Identification.Request.AgreementNotInForce",
            "AgreementCode");
        RuleViolation.When(
            file.Basis == ReturnBasis.Forced && agreement is null, "Identification.Request.ForcedNeedsAgreement",
            "AgreementCode");
        RuleViolation.When(terms.AnswerHopedFor <= me.Today, "Identification.Request.HopedForPast", "AnswerHopedFor");
        file.PassGate(Gate.Identification, me);
        var members = file.Returning
            .Where(m => !file.Holds(FactKind.IdentityEstablished, m.PersonId, me.Today)).ToList();
        RuleViolation.When(members.Count == 0, "Identification.Request.AllIdentified");
        Open(file, authority, agreement, members, me);
        var subjects = members.Select(m => Subject.Of(m, authority.Country, terms.WithOtherNames)).ToList();
        var request = new IdentificationRequest(file, authority, agreement, subjects, terms, me);
        file.Record(me, IdentificationEvents.Asked, Sections.Identity,
            open: new { request = request.Id, authority = authority.Id, request.DueOn, request.AgreementName });
        RememberForAClaim(file, request, me);
        if (file.Stage == Stage.Application) file.Enter(Stage.Identification, "", me);
        return request;
    }

    // A claim that comes later must find that the country was asked already. Behind the wall, so that one country's
    // authority does not learn here that another's was asked.
    private static void RememberForAClaim(CaseFile file, IdentificationRequest request, Me me)
    {
        if (file.SideOf(me) == Side.Origin) return;
        foreach (var subject in request.Subjects)
        {
            file.Establish(
                FactKind.AskedOrigin, Sections.Asylum, subject.PersonId, me.Today, null, $"request {request.Id}", me);
        }
    }

    // A reader without the asylum section would find the gate met while a claim is pending.
    private static void MustSeeWhatTheGateAsks(CaseFile file, Me me) => RuleViolation.When(
        file.SideOf(me) != Side.Origin && !file.SectionsOf(me).HasFlag(Sections.Asylum),
        "Identification.Request.SeesTooLittle");

    private static void MustBeTheOnlyCountry(
        CaseFile file, Organisation authority, IReadOnlyCollection<IdentificationRequest> earlier)
    {
        var open = earlier.Where(r => r.FileId == file.Id && r.IsOpen).ToList();
        RuleViolation.When(
            open.Exists(r => r.Country != authority.Country), "Identification.Request.OtherCountryOpen", "AuthorityId");
        RuleViolation.When(
            open.Exists(r => r.AuthorityId == authority.Id), "Identification.Request.AlreadyAsked", "AuthorityId");
    }

    private static void MustTellNothingElse(RequestTerms terms) => RuleViolation.When(
        terms.Evidence.Select(e => e.Description).Append(terms.LastResidence).Any(AsylumWords.In),
        "Identification.Request.TellsTooMuch", "Evidence");

    private static void Open(
        CaseFile file, Organisation authority, Agreement? agreement, List<Member> members, Me me)
    {
        if (file.Basis == ReturnBasis.Forced)
        {
            if (file.Access.Exists(a =>
                a.OrganisationId == authority.Id && a.Basis == AccessBasis.Law && a.IsOpen)) return;
            // The decision is not named here: which authority or court decided may tell of a claim.
            file.Give(authority, Sections.Identity, AccessBasis.Law, $"{agreement!.Name}, {agreement.Article}", me);
            return;
        }

        foreach (var member in members)
        {
            var consent = file.Consents.Find(c =>
                c.PersonId == member.PersonId && c.Purpose == ConsentPurpose.Identification
                    && c.RecipientId == authority.Id
                && c.Part == file.Part && c.HoldsOn(me.Today));
            RuleViolation.When(consent is null, "Identification.Request.NoConsentForRecipient", "AuthorityId");
            if (!file.Access.Exists(a => a.ConsentId == consent!.Id && a.IsOpen)) file.OpenTo(consent!, authority, me);
        }
    }
}
