using Sankofa.Core.Cases;
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
        this CaseFile file, Organisation authority, AskingGround ground, RequestTerms terms, Me me)
    {
        MustBeAskable(file, authority, ground, me);
        MustBeUnder(ground.Agreement, file, authority, me);
        var form = ground.Agreement?.Terms.Form ?? ShippedAgreements.PlainForm;
        MustTellNothingElse(terms);
        RuleViolation.When(terms.AnswerHopedFor <= me.Today, "Identification.Request.HopedForPast", "AnswerHopedFor");
        file.PassGate(Gate.Identification, me);
        var members = file.Returning
            .Where(m => !file.Holds(FactKind.IdentityEstablished, m.PersonId, me.Today)).ToList();
        RuleViolation.When(members.Count == 0, "Identification.Request.AllIdentified");
        Open(file, authority, ground.Agreement, members, me);
        foreach (var piece in terms.Evidence)
            OwnPapers.MustBeOneOf(
                OwnPapers.Of(file, members.Select(m => m.PersonId), authority.Country), piece.PaperId);
        var subjects = members.Select(m => Subject.Of(m, authority.Country, form, terms, members, me.Today)).ToList();
        var weighed = terms with { Evidence = [.. terms.Evidence.Select(e => Weigh(e, ground.Agreement))] };
        var request = new IdentificationRequest(file, authority, ground, subjects, weighed, form, me);
        foreach (var piece in weighed.Evidence)
            request.Pieces.Add(new IdentificationEvidence(request, null, piece, ground.Agreement, false, me));
        request.StartClocks(file, members, ground.Calendar ?? new WorkingCalendar(authority.Country), terms, me);
        file.Record(me, IdentificationEvents.Asked, Sections.Identity,
            open: new { request = request.Id, authority = authority.Id, request.DueOn, request.AgreementName });
        Remember(file, request.Subjects.Select(s => s.PersonId), $"request {request.Id}", me);
        if (file.Stage == Stage.Application) file.Enter(Stage.Identification, "", me);
        return request;
    }

    /// <summary>What must hold before an authority is asked anything, an opinion as well as an answer.</summary>
    internal static void MustBeAskable(CaseFile file, Organisation authority, AskingGround ground, Me me)
    {
        file.MustLead(Act.AskIdentification, me);
        file.MustBeRunning();
        MustSeeWhatTheGateAsks(file, me);
        RuleViolation.When(
            me.OrganisationKind == OrganisationKind.AsylumAuthority, "Identification.Request.NotByThem");
        RuleViolation.When(
            file.Stage is < Stage.Application or > Stage.Preparation, "Identification.Request.NotAtThisStage");
        RuleViolation.When(!CanAnswer(file, authority), "Identification.Request.NotClaimed", "AuthorityId");
        MustBeTheOnlyCountry(file, authority, ground);
    }

    /// <summary>
    /// A claim that comes later must find that the country was asked already. Behind the wall, so that one country's
    /// authority does not learn here that another's was asked.
    /// </summary>
    internal static void Remember(CaseFile file, IEnumerable<Guid> persons, string source, Me me)
    {
        if (file.SideOf(me) == Side.Origin) return;
        foreach (var person in persons)
            file.Establish(FactKind.AskedOrigin, Sections.Asylum, person, me.Today, null, source, me);
    }

    internal static Evidence Weigh(Evidence piece, AgreementVersion? agreement) =>
        piece.Code is { } code && agreement?.Terms.Find(code) is { } row
            ? piece with { Weight = row.Weight }
            // Without a line of a catalogue nothing is proof: no article says so.
            : piece with { Weight = EvidenceWeight.Other, Code = null };

    internal static void Open(
        CaseFile file, Organisation authority, AgreementVersion? agreement, IReadOnlyList<Member> members, Me me)
    {
        if (file.Basis == ReturnBasis.Forced)
        {
            if (file.Access.Exists(a =>
                a.OrganisationId == authority.Id && a.Basis == AccessBasis.Law && a.IsOpen)) return;
            // The decision is not named here: which authority or court decided may tell of a claim.
            var article = agreement!.Terms.Answer?.Article is { Length: > 0 } known ? $", {known}" : "";
            file.Give(authority, Sections.Identity, AccessBasis.Law, agreement.Name + article, me);
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

    // A reader without the asylum section would find the gate met while a claim is pending.
    private static void MustSeeWhatTheGateAsks(CaseFile file, Me me) => RuleViolation.When(
        file.SideOf(me) != Side.Origin && !file.SectionsOf(me).HasFlag(Sections.Asylum),
        "Identification.Request.SeesTooLittle");

    private static void MustBeUnder(AgreementVersion? agreement, CaseFile file, Organisation authority, Me me)
    {
        RuleViolation.When(
            agreement is not null && !agreement.HoldsOn(me.Today), "Identification.Request.AgreementNotInForce",
            "AgreementId");
        RuleViolation.When(
            agreement is { IsExample: false } && !agreement.Binds(me.Country, authority.Country),
            "Identification.Request.AgreementBindsOthers", "AgreementId");
        RuleViolation.When(
            file.Basis == ReturnBasis.Forced && agreement is null or { IsExample: true },
            "Identification.Request.ForcedNeedsAgreement", "AgreementId");
    }

    private static void MustBeTheOnlyCountry(CaseFile file, Organisation authority, AskingGround ground)
    {
        var open = ground.Requests.Where(r => r.FileId == file.Id && r.IsOpen).ToList();
        var opinions = (ground.Opinions ?? []).Where(p => p.FileId == file.Id && p.IsOpen).ToList();
        RuleViolation.When(
            open.Exists(r => r.Country != authority.Country) || opinions.Exists(p => p.Country != authority.Country),
            "Identification.Request.OtherCountryOpen", "AuthorityId");
        RuleViolation.When(
            open.Exists(r => r.AuthorityId == authority.Id), "Identification.Request.AlreadyAsked", "AuthorityId");
    }

    private static void MustTellNothingElse(RequestTerms terms) => RuleViolation.When(
        terms.Evidence.Select(e => e.Description).Append(terms.LastResidence)
            .Concat((terms.Told ?? []).Select(t => t.MaidenName)).Any(RequestWords.TellTooMuch),
        "Identification.Request.TellsTooMuch", "Evidence");
}
