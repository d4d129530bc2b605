using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Lists;

/// <summary>A page of one imported list: its organisation's alone, and of those who may import.</summary>
public abstract class ListPage : SankofaPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public ImportRun Run { get; private set; } = null!;

    public string ListUrl => $"/lists/{Id}";

    protected async Task OpenAsync()
    {
        Me.Must(Act.Import);
        Run = await Db.Set<ImportRun>()
            .SingleOrDefaultAsync(r => r.Id == Id && r.OrganisationId == Me.OrganisationId, Cancel)
            ?? throw new NotThere();
    }

    /// <summary>The list as it was read first: by the same day, whatever day it is now.</summary>
    protected async Task<ReturnList> ReadAsync(IReadOnlyDictionary<string, ListField> mapping)
    {
        var content = await Db.Set<ImportContent>().AsNoTracking().SingleOrDefaultAsync(c => c.RunId == Id, Cancel);
        RuleViolation.When(content is null, "Lists.Run.AlreadyApplied");
        return ListReader.Read(new MemoryStream(content!.Bytes), DateOnly.FromDateTime(Run.ReadAt.UtcDateTime),
            mapping);
    }
}
