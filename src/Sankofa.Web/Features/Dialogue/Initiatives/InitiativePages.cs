using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

/// <summary>What a page with the fields of an initiative has.</summary>
public interface IInitiativeFields
{
    InitiativeForm Input { get; }
}

/// <summary>A page about one initiative.</summary>
public abstract class InitiativePage : DeskPage
{
    [FromRoute]
    public Guid Inid { get; set; }

    protected async Task<Initiative> FindAsync() =>
        await Db.Set<Initiative>().Include(i => i.Contributions).ThenInclude(c => c.Action)
            .ThenInclude(a => a.Objective).SingleOrDefaultAsync(i => i.Id == Inid, Cancel) ?? throw new NotThere();

    protected async Task<Initiative> FindToWriteAsync()
    {
        var initiative = await FindAsync();
        return initiative.IsWrittenBy(By) ? initiative : throw new NotAllowed(nameof(Act.ContributeToDialogue));
    }
}
