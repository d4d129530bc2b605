using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.House;

/// <summary>
/// A page whose form does one act on a file. Whoever may not do it is told so before writing anything.
/// </summary>
public abstract class StepPage : FilePage
{
    protected abstract Act Act { get; }

    /// <summary>The act belongs to the organisation that leads the file.</summary>
    protected virtual bool OnlyLead => false;

    /// <summary>Members to choose from: nobody is chosen beforehand where there are several.</summary>
    public IEnumerable<SelectListItem> Choose(IEnumerable<Member> members)
    {
        var items = members.Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString())).ToList();
        return items.Count == 1 ? items : items.Prepend(new SelectListItem(T["Form.Choose"], ""));
    }

    /// <summary>The right is asked before the form is read, for showing the page and for acting alike.</summary>
    protected override async Task OpenAsync()
    {
        await base.OpenAsync();
        if (!Case.May(Act, Section, Me) || (OnlyLead && !Case.Leads(Me))) throw new NotAllowed(Act.ToString());
    }
}
