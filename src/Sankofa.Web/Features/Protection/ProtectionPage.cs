using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Protection;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Protection;

/// <summary>A page on which somebody who protects writes one act down.</summary>
public abstract class ProtectionPage : FilePage
{
    public override Sections Section => Sections.Protection;

    public string Home => FileUrl + "/protection";

    public IEnumerable<SelectListItem> Persons => Choose(Case.Returning);

    public IEnumerable<SelectListItem> Minors => Choose(Case.Returning.Where(m => m.Person.IsMinorOn(Me.Today)));

    /// <summary>What the act is about, where that is more than the page's own section.</summary>
    protected virtual Sections Needed => Section;

    public string CategoryName(string code, string name)
    {
        var key = "Protection.Category." + code;
        return T.Keys(key).Contains(key, StringComparer.Ordinal) ? T[key] : name;
    }

    protected override Task ShowAsync()
    {
        Case.Must(Act.Protect, Needed, Me);
        return Task.CompletedTask;
    }

    private IEnumerable<SelectListItem> Choose(IEnumerable<Member> members) =>
        members.Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()));
}

/// <summary>
/// A page of one special need; the person's other needs are read too, for the plan holds when each has one.
/// </summary>
public abstract class NeedPage : ProtectionPage
{
    [FromRoute]
    public Guid Nid { get; set; }

    public SpecialNeed Need { get; private set; } = null!;

    protected IReadOnlyList<SpecialNeed> All { get; private set; } = [];

    protected override Sections Needed => Sections.Protection | Sections.Health;

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        await ReadNeedAsync();
    }

    protected async Task ReadNeedAsync()
    {
        All = await Db.Set<SpecialNeed>().Where(n => n.FileId == Id).ToListAsync(Cancel);
        Need = All.FirstOrDefault(n => n.Id == Nid) ?? throw new NotThere();
    }
}
