using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

public sealed class ReasonForm
{
    [StringLength(RegisterEntry.NumberLength)]
    public string Number { get; set; } = "";

    [StringLength(RegisterEntry.ReasonLength)]
    public string Reason { get; set; } = "";
}

/// <summary>An act on an entry that asks for a reason and leaves the entry as it was in its versions.</summary>
public abstract class EntryChangePage : EntryPage
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public abstract string TitleKey { get; }

    public string LeadKey => TitleKey + "Lead";

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenEntryAsync();
        var done = TitleKey + "Done";
        Db.Add(await ChangeAsync());
        await Db.SaveChangesAsync(Cancel);
        Flash(done);
        return LocalRedirect(EntryUrl);
    }

    protected abstract Task<EntryVersion> ChangeAsync();
}

/// <summary>Takes an entry out of the register, or back into it.</summary>
public sealed class EntryRemovalModel : EntryChangePage
{
    public override string TitleKey =>
        Entry.RemovedAt is null ? "Registry.Entry.Remove" : "Registry.Entry.Restore";

    protected override Task<EntryVersion> ChangeAsync() => Task.FromResult(
        Entry.RemovedAt is null ? Entry.Remove(Register, Input.Reason, Me) : Entry.Restore(Register, Input.Reason, Me));
}

/// <summary>Two entries turn out to be of one person.</summary>
public sealed class EntryMergeModel : EntryChangePage
{
    public override string TitleKey => "Registry.Entry.Merge";

    protected override async Task<EntryVersion> ChangeAsync()
    {
        var number = Input.Number.Trim();
        var other = await Db.Set<RegisterEntry>().SingleOrDefaultAsync(
            e => e.Country == Register.Country && e.RegisterId == Rid && e.Number == number, Cancel);
        RuleViolation.When(other is null, "Registry.Entry.NotFound", "Number");
        // What was merged into this one would hang on an entry that is found no more.
        RuleViolation.When(
            await Db.Set<RegisterEntry>().AnyAsync(e => e.Country == Register.Country && e.MergedInto == Eid, Cancel),
            "Registry.Entry.IsMerged", "Number");
        return Entry.MergeInto(Register, other!, Input.Reason, Me);
    }
}

/// <summary>They were of two persons after all.</summary>
public sealed class EntryUnmergeModel : EntryChangePage
{
    public override string TitleKey => "Registry.Entry.Unmerge";

    protected override Task<EntryVersion> ChangeAsync() =>
        Task.FromResult(Entry.Unmerge(Register, Input.Reason, Me));
}
