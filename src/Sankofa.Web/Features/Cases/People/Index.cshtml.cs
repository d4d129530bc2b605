using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>The members of the household with everything that this reader may see of them.</summary>
public sealed class PeopleModel : FilePage
{
    public IReadOnlyList<Member> Here => [.. Case.Members.Where(m => m.LeftAt is null).OrderBy(m => m.Relationship)];

    public ILookup<Guid, Correction> Corrections { get; private set; } = Array.Empty<Correction>()
        .ToLookup(c => c.PersonId);

    public bool MayEdit => Case.IsOpen && May(Act.EditPerson);

    public bool MayDecide(Correction correction) =>
        correction.DecidedAt is null && correction.AskedBy != Me.UserId && May(Act.ApproveCorrection);

    public bool MayLeave(Member member) => MayEdit && Case.Leads(Me) && member.Returns
        && !member.IsMinorOn(Me.Today) && Case.Returning.Count() > 1;

    public bool MayReturn(Member member) => Case.IsOpen && Case.Leads(Me) && Me.May(Act.MoveStage)
        && member.State == MemberState.Withdrew && Case.Stage < Stage.Travel;

    /// <summary>The value of a correction as people read it.</summary>
    public string Said(string field, string value) => PersonWords.Said(T, field, value);

    /// <summary>Records of other files, or of this one, that were joined with one here.</summary>
    public ILookup<Guid, Joined> Joined { get; private set; } = Array.Empty<Joined>().ToLookup(j => j.PersonId);

    /// <summary>Pairs that wait for a decision of ours.</summary>
    public ILookup<Guid, Guid> Pending { get; private set; } = Array.Empty<Guid>().ToLookup(id => id);

    protected override async Task ShowAsync()
    {
        var persons = Here.Select(m => m.PersonId).ToList();
        await LoadDuplicatesAsync(persons);
        await Db.LoadParticularsAsync(persons, Sees(Sections.Contact), Cancel);
        Corrections = (await Db.Corrections.AsNoTracking().Where(c => c.FileId == Id && persons.Contains(c.PersonId))
            .OrderByDescending(c => c.AskedAt).ToListAsync(Cancel)).ToLookup(c => c.PersonId);
    }

    private async Task LoadDuplicatesAsync(List<Guid> persons)
    {
        var merges = await Db.Set<PersonMerge>().AsNoTracking()
            .Where(m => m.UndoneAt == null && (persons.Contains(m.KeptId) || persons.Contains(m.MergedId)))
            .ToListAsync(Cancel);
        if (merges.Count > 0) await LoadJoinedAsync(persons, merges);
        if (!Me.May(Act.MergePersons)) return;
        var pairs = await Db.Set<PossibleDuplicate>().AsNoTracking()
            .Where(d => d.OrganisationId == Me.OrganisationId && d.DecidedAt == null
                && (persons.Contains(d.PersonId) || persons.Contains(d.OtherPersonId)))
            .OrderByDescending(d => d.Weight).Take(PairsAtMost).ToListAsync(Cancel);
        Pending = pairs.SelectMany(d => new[] { (Person: d.PersonId, d.Id), (Person: d.OtherPersonId, d.Id) })
            .ToLookup(p => p.Person, p => p.Id);
    }

    private async Task LoadJoinedAsync(List<Guid> persons, List<PersonMerge> merges)
    {
        var others = merges.SelectMany(m => new[] { m.KeptId, m.MergedId }).Distinct().ToArray();
        var files = await (from member in Db.Members
                           where others.Contains(member.PersonId) && member.LeftAt == null
                           join file in Db.Files.VisibleTo(Me) on member.FileId equals file.Id
                           select new { member.PersonId, member.FileId, file.Reference }).ToListAsync(Cancel);
        Joined = (from merge in merges
                  from here in persons.Where(merge.IsAbout)
                  from file in files.Where(f => f.PersonId != here && merge.IsAbout(f.PersonId))
                  select new Joined(here, merge.Id, file.FileId, file.Reference)).ToLookup(j => j.PersonId);
    }

    private const int PairsAtMost = 10;
}

/// <summary>Where the other record of a person stands.</summary>
public sealed record Joined(Guid PersonId, Guid MergeId, Guid FileId, string Reference);
