using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;

namespace Sankofa.Web.Features.Own;

/// <summary>Where the file stands, in plain words, and when the next thing comes.</summary>
public sealed class FileModel(OwnDoor door) : OwnPage(door)
{
    public string Lead { get; private set; } = "";

    public DateOnly? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var file = Own.File;
        Lead = await Own.Db.Organisations.Where(o => o.Id == file.LeadOrganisationId).Select(o => o.Name)
            .SingleAsync(Cancel);
        var person = Own.Person.Id;
        // What the person may decide themselves after their time to think; and the day of the journey.
        var informed = file.Facts.Find(f =>
            f.Kind == FactKind.Informed && f.PersonId == person && f.ValidFrom > Own.Me.Today);
        Next = file.Stage == Stage.Counselling ? informed?.ValidFrom
            : file.Stage < Stage.Reception && file.ExpectedArrival >= Own.Me.Today ? file.ExpectedArrival
            : null;
    }
}
