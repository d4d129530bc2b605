using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Core.Demo;

/// <summary>
/// One child of the demo looks for an aunt who stands in another file and whose age is remembered nearly; Inès has
/// found her and still has to check.
/// </summary>
internal static class SoughtFamily
{
    public static async Task LoadAsync(SystemDb system, Me ines, CancellationToken cancel)
    {
        await using var db = system.Open();
        var child = await (from fact in db.Set<Fact>()
                           join other in db.Files on fact.FileId equals other.Id
                           join member in db.Members on new { fact.FileId, PersonId = fact.PersonId ?? Guid.Empty }
                               equals new { member.FileId, member.PersonId }
                           where fact.Kind == FactKind.BestInterestsChecked && fact.TakenBackAt == null
                               && other.LeadOrganisationId == ines.OrganisationId && other.ClosedAt == null
                               && other.SuspendedAt == null && other.ReturnCountry == "TG"
                               && member.State == MemberState.Returning
                           orderby other.Reference, member.Id
                           select new { member.FileId, member.PersonId }).FirstOrDefaultAsync(cancel);
        if (child is null) return;
        var aunt = await (from member in db.Members
                          join other in db.Files on member.FileId equals other.Id
                          where other.Id != child.FileId && other.LeadOrganisationId == ines.OrganisationId
                              && other.ReturnCountry == "TG" && member.Person.Sex == Sex.Female
                              && member.Relationship == Relationship.Head
                          orderby other.Reference
                          select member.Person).FirstOrDefaultAsync(cancel);
        if (aunt is null) return;
        var file = await db.Files.Include(f => f.Access).ThenInclude(a => a.Organisation).Include(f => f.Facts)
            .Include(f => f.Members).ThenInclude(m => m.Person).ThenInclude(p => p.Nationalities).AsSplitQuery()
            .SingleAsync(f => f.Id == child.FileId, cancel);
        Begin(db, file, child.PersonId, aunt, ines);
        await db.SaveChangesAsync(cancel);
    }

    private static void Begin(SankofaDb db, CaseFile file, Guid child, Person aunt, Me ines)
    {
        var tracing = FamilyTracing.Open(
            file, child,
            new TracingTerms(
                "L'enfant a été séparé d'une tante qui l'a élevé.", TracingWish.Wants,
                "« Je voudrais lui dire que je rentre. »", "Les parents, en présence d'Inès Colin", ines.UserId,
                ines.Name, ines.Today.AddDays(45)), [], ines);
        var relative = tracing.Seek(
            file, new RelativeTerms(
                Kinship.UncleOrAunt, aunt.FamilyName, aunt.GivenNames, aunt.BirthDate.IsUnknown ? null
                    : aunt.BirthDate.Year + 1, aunt.BirthPlace, "", "Tient une échoppe près de la gare."), ines);
        CandidateFinding.FollowUp(file, tracing, relative, aunt.Id, "Demander le nom du village des parents.", ines);
        ContactAttempt.Record(
            file, tracing, relative, new ContactTerms(
                ines.Today, ines.Name, ContactMeans.ThroughPartner, ContactResult.NoAnswer, false,
                "Message confié à une association, sans rien dire de l'enfant."), ines);
        db.Add(tracing);
        db.Add(tracing.RemindLeader(file, ines));
    }
}
