using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
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

    protected override async Task ShowAsync()
    {
        var persons = Here.Select(m => m.PersonId).ToList();
        await Db.LoadParticularsAsync(persons, Sees(Sections.Contact), Cancel);
        Corrections = (await Db.Corrections.AsNoTracking().Where(c => c.FileId == Id && persons.Contains(c.PersonId))
            .OrderByDescending(c => c.AskedAt).ToListAsync(Cancel)).ToLookup(c => c.PersonId);
    }
}
