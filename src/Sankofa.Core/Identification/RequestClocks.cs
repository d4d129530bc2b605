using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

public sealed partial class IdentificationRequest
{
    /// <summary>The clocks that run from sending, each by its own article.</summary>
    internal void StartClocks(
        CaseFile file, IReadOnlyList<Member> members, WorkingCalendar calendar, RequestTerms terms, Me me)
    {
        var agreed = Agreement?.Terms;
        if (agreed?.Answer is { IsKnown: true } answer)
            Clocks.Add(RequestClock.By(answer, Agreement!, calendar, file, this, ClockKind.Answer, null, me));
        else if (terms.AnswerHopedFor is { } hoped)
            Clocks.Add(new RequestClock(
                file, AuthorityId, Id, ClockKind.Answer, null, AuthorityId, me.Today, hoped, ClockBasis.None, me));
        DueOn = Clocks.Find(c => c.Kind == ClockKind.Answer)?.DueOn;
        // The agreements that were read ask for an interview where there is neither proof nor prima facie evidence.
        if (agreed?.Interview is { IsKnown: true } interview
            && Pieces.TrueForAll(p => p.Weight == EvidenceWeight.Other))
            Clocks.Add(RequestClock.By(interview, Agreement!, calendar, file, this, ClockKind.Interview, null, me));
        if (agreed?.TravelDocument is { IsKnown: true, Start: not ClockStart.Answer } document
            && Pieces.Exists(p => p.Weight == EvidenceWeight.Proof))
        {
            foreach (var member in members)
                Clocks.Add(RequestClock.By(
                    document, Agreement!, calendar, file, this, ClockKind.TravelDocument, member.PersonId, me));
        }

        foreach (var child in members.Where(m => m.IsMinorOn(me.Today) && file.Basis == ReturnBasis.Voluntary))
        {
            if (child.Person.OfAgeFrom is not { } from) continue;
            Clocks.Add(new RequestClock(
                file, AuthorityId, Id, ClockKind.OwnConsent, child.PersonId, file.LeadOrganisationId, me.Today, from,
                ClockBasis.None, me));
        }
    }

    /// <summary>A yes starts the clock of the travel document, where the agreement counts from there.</summary>
    public void StartDocumentClock(CaseFile file, Guid personId, WorkingCalendar calendar, Me me)
    {
        if (FinalFor(personId)?.Result != AnswerResult.Identified
            || Agreement?.Terms.TravelDocument is not { IsKnown: true, Start: ClockStart.Answer } term
            || Clocks.Exists(c => c.Kind == ClockKind.TravelDocument && c.PersonId == personId)
            || file.Holds(FactKind.TravelDocument, personId, me.Today)) return;
        Clocks.Add(RequestClock.By(
            term, Agreement, calendar, file, this, ClockKind.TravelDocument, personId, me));
    }

    /// <summary>A clock of this request moved with the calendar: both sides read from when to when.</summary>
    internal void NoteMoved(RequestClock clock, DateOnly before, CaseFile file, Me me)
    {
        if (clock.Kind == ClockKind.Answer) DueOn = clock.DueOn;
        file.Record(me, IdentificationEvents.ClockMoved, Sections.Identity, clock.PersonId,
            new { clock = clock.Id, request = Id, authority = AuthorityId, clock.Kind, before, clock.DueOn });
    }

    /// <summary>The authority's day passed: once per request, and the request stays as open as it was.</summary>
    internal void NoteSilence(CaseFile file, Me me)
    {
        EscalatedAt = me.Now;
        file.Record(me, IdentificationEvents.Silent, Sections.Identity,
            open: new { request = Id, authority = AuthorityId, DueOn });
    }
}
