using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Matching;

namespace Sankofa.Core.Protection.Tracing;

/// <summary>Somebody of another file who may be the relative, with what may be read of them.</summary>
public sealed record Candidate(Guid PersonId, Guid FileId, string Reference, Known Known, KinLikeness Likeness);

/// <summary>Somebody whose own tracing seeks a person who looks like one of this file.</summary>
public sealed record SoughtHere(
    Guid FileId, string Reference, FamilyTracing Tracing, SoughtRelative Relative, Guid MemberId, KinLikeness Likeness);

/// <summary>
/// Proposes relatives among the persons that the acting organisation may find anyway; what it may not find, no tracing
/// shows it. The order is a proposal: nothing is noted until somebody notes it.
/// </summary>
public static class KinSearch
{
    public const int ShownAtMost = 20;
    private const int SeekersAtMost = 500;
    private const int NeighboursAtMost = 200;

    // The index answers for one organisation and equal words; who shares more of the words comes first.
    private const string Sql = """
        SELECT person_id, file_id
        FROM (SELECT person_id, file_id, bool_or(word = ANY ($2)) AS by_family, bool_or(word = ANY ($3)) AS by_given,
                bool_or(word = ANY ($4)) AS by_phone, bool_or(word = ANY ($5)) AS by_shared
              FROM person_word WHERE organisation_id = $1 AND word = ANY ($2 || $3 || $4 || $5) AND file_id <> $6
              GROUP BY person_id, file_id) w
        WHERE person_id <> $7 AND (by_phone OR by_family OR (by_given AND (by_shared OR cardinality($2) = 0)))
        ORDER BY by_phone DESC, by_given AND by_family DESC, by_given AND by_shared DESC, by_given DESC, person_id,
          file_id
        LIMIT 200
        """;

    public static async Task<IReadOnlyList<Candidate>> CandidatesAsync(
        SankofaDb db, CaseFile file, SoughtRelative relative, Me me, CancellationToken cancel)
    {
        var seeker = SeekerOf(file.MemberOf(relative.PersonId).Person);
        var (family, given) = await WithNeighboursAsync(
            db, NameFolding.Keys(relative.FamilyName), NameFolding.Keys(relative.GivenNames), cancel);
        var phone = new[] { SearchWords.OfPhone(relative.Phone) }.Where(w => w.Length > 0).ToArray();
        var found = new List<(Guid Person, Guid File)>();
        await using (var command = await db.CommandAsync(Sql, cancel))
        {
            foreach (var value in new object[]
                     {
                         me.OrganisationId, family, given, phone, NameFolding.Keys(seeker.FamilyName).ToArray(),
                         file.Id, relative.PersonId,
                     })
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) found.Add((reader.GetGuid(0), reader.GetGuid(1)));
        }

        var (persons, files) = (found.Select(f => f.Person).ToList(), found.Select(f => f.File).ToList());
        var candidates = found.Count == 0 ? [] : await ReadAsync(
            db, seeker, relative,
            db.Members.Where(m => persons.Contains(m.PersonId) && files.Contains(m.FileId)), persons, cancel);
        var here = file.Members.Where(m => m.LeftAt is null).Select(m => m.PersonId).ToHashSet();
        // A name with nothing for it, a ruled-out one aside, is somebody else's.
        return
        [
            .. candidates.Where(c => !here.Contains(c.PersonId)
                && (c.Likeness.For > 0 || relative.StandingOf(c.PersonId) is not null)).Take(ShownAtMost),
        ];
    }

    /// <summary>One person as the relative; not there where the acting organisation may not read them.</summary>
    public static async Task<Candidate> CandidateAsync(
        SankofaDb db, CaseFile file, SoughtRelative relative, Guid personId, Me me, CancellationToken cancel)
    {
        var mine = db.Access.Where(a => a.OrganisationId == me.OrganisationId && a.EndedAt == null
            && a.StartsAt <= me.Now && (a.EndsAt == null || a.EndsAt > me.Now)
            && (a.Sections & Sections.Identity) != 0);
        var elsewhere = db.Members.Where(m =>
            m.PersonId == personId && m.FileId != file.Id && mine.Any(a => a.FileId == m.FileId));
        var seeker = SeekerOf(file.MemberOf(relative.PersonId).Person);
        return (await ReadAsync(db, seeker, relative, elsewhere, [personId], cancel)).FirstOrDefault()
            ?? throw new NotThere();
    }

    /// <summary>Whose open tracing, in another file that I see, seeks somebody like a person of this one.</summary>
    public static async Task<IReadOnlyList<SoughtHere>> SeekersAsync(
        SankofaDb db, CaseFile file, Me me, CancellationToken cancel)
    {
        var members = file.Members.Where(m => m.LeftAt is null).ToList();
        var words = members.SelectMany(m => NameFolding.Keys(m.Person.FullName)).Distinct().ToList();
        if (words.Count == 0) return [];
        var tracings = await db.Set<FamilyTracing>().AsNoTracking().VisibleTo(db, me)
            .Where(t => t.EndedOn == null && t.FileId != file.Id && t.OrganisationId == me.OrganisationId
                && t.Relatives.Any(r => r.Words.Any(w => words.Contains(w))))
            .Include(t => t.Relatives).ThenInclude(r => r.Findings).AsSingleQuery().OrderBy(t => t.DueOn)
            .Take(SeekersAtMost).ToListAsync(cancel);
        if (tracings.Count == 0) return [];
        var files = tracings.Select(t => t.FileId).Distinct().ToList();
        var seekers = await (from member in db.Members
                             where files.Contains(member.FileId) && member.LeftAt == null
                             join other in db.Files.VisibleTo(me) on member.FileId equals other.Id
                             select new
                             {
                                 member.FileId, member.PersonId, other.Reference, member.Person.FamilyName,
                                 member.Person.BirthDate,
                             }).AsNoTracking().ToListAsync(cancel);
        var phones = await PhonesAsync(db, [.. members.Select(m => m.PersonId)], cancel);
        var found = from tracing in tracings
                    from seeker in seekers
                    where seeker.FileId == tracing.FileId && seeker.PersonId == tracing.PersonId
                    from relative in tracing.Relatives
                    from member in members
                    where member.PersonId != tracing.PersonId
                        && relative.StandingOf(member.PersonId)?.Judgement != KinJudgement.RuledOut
                    let likeness = Kin.Compare(
                        new Seeker(seeker.FamilyName, seeker.BirthDate), relative,
                        KnownOf(member.Person, "", file.ReturnPlace, phones.GetValueOrDefault(member.PersonId, [])))
                    where likeness.Weight > 0
                    orderby likeness.Weight descending, relative.Id
                    select new SoughtHere(
                        tracing.FileId, seeker.Reference, tracing, relative, member.PersonId, likeness);
        return [.. found.Take(ShownAtMost)];
    }

    private static Seeker SeekerOf(Person person) => new(person.FamilyName, person.BirthDate);

    private static Known KnownOf(Person person, string otherNames, string residence, IReadOnlyList<string> phones) =>
        new(person.FamilyName, person.GivenNames, otherNames, person.Sex, person.BirthDate, person.BirthPlace,
            residence, phones);

    private static async Task<List<Candidate>> ReadAsync(
        SankofaDb db, Seeker seeker, SoughtRelative relative, IQueryable<Member> members, List<Guid> persons,
        CancellationToken cancel)
    {
        var rows = await (from member in members
                          where member.LeftAt == null
                          join other in db.Files on member.FileId equals other.Id
                          select new
                          {
                              member.FileId, member.PersonId, other.Reference, other.ReturnPlace, member.Person,
                              Aliases = member.Person.Aliases.Select(a => a.GivenNames + " " + a.FamilyName).ToList(),
                          }).AsNoTracking().ToListAsync(cancel);
        var phones = await PhonesAsync(db, persons, cancel);
        return
        [
            .. rows.Select(row =>
                {
                    var known = KnownOf(row.Person, string.Join(' ', row.Aliases), row.ReturnPlace,
                        phones.GetValueOrDefault(row.PersonId, []));
                    return new Candidate(
                        row.PersonId, row.FileId, row.Reference, known, Kin.Compare(seeker, relative, known));
                })
                .OrderByDescending(c => c.Likeness.Weight).ThenBy(c => c.Reference, StringComparer.Ordinal)
                .ThenBy(c => c.PersonId).DistinctBy(c => c.PersonId),
        ];
    }

    // The policies show contacts to those who see that section alone: without it no number is compared.
    private static async Task<Dictionary<Guid, List<string>>> PhonesAsync(
        SankofaDb db, List<Guid> persons, CancellationToken cancel)
    {
        var contacts = await db.Set<Contact>().AsNoTracking()
            .Where(c => persons.Contains(c.PersonId) && (c.Kind == ContactKind.Phone || c.Kind == ContactKind.Relative))
            .Select(c => new { c.PersonId, c.Value }).ToListAsync(cancel);
        return contacts.GroupBy(c => c.PersonId, c => c.Value).ToDictionary(g => g.Key, g => g.ToList());
    }

    // A typing error is met by the words one letter away; both names in one question to the database.
    private static async Task<(string[] Family, string[] Given)> WithNeighboursAsync(
        SankofaDb db, IReadOnlyList<string> family, IReadOnlyList<string> given, CancellationToken cancel)
    {
        var deletions = family.Concat(given).SelectMany(NameFolding.Deletions).Distinct().ToArray();
        if (deletions.Length == 0) return ([], []);
        var words = await db.Database.SqlQuery<string>($"""
            SELECT DISTINCT word AS "Value" FROM name_neighbour WHERE deletion = ANY ({deletions})
            LIMIT {NeighboursAtMost}
            """).ToListAsync(cancel);
        return (Near(family), Near(given));

        string[] Near(IReadOnlyList<string> keys) =>
            [.. words.Where(word => keys.Any(key => NameFolding.WithinOneEdit(key, word))).Concat(keys).Distinct()];
    }
}
