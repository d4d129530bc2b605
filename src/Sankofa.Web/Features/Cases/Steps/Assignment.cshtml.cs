using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>Who of the leading organisation answers for this file.</summary>
public sealed class AssignmentModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    protected override Act Act => Act.Assign;

    protected override bool OnlyLead => true;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var known = Input.AssigneeId is null || await HereNow().AnyAsync(p => p.UserId == Input.AssigneeId, Cancel);
        RuleViolation.When(!known, "Cases.Assignment.NotHere", nameof(Input.AssigneeId));
        Case.AssignTo(Input.AssigneeId, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, Input.AssigneeId is null ? "Cases.Assignment.Nobody" : "Cases.Assignment.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (!HttpMethods.IsPost(Request.Method)) Input.AssigneeId = Case.AssigneeId;
        var posts = await HereNow().OrderBy(p => p.User.DisplayName)
            .Select(p => new { p.UserId, p.User.DisplayName, p.Role }).ToListAsync(Cancel);
        Colleagues =
        [
            new SelectListItem(T["Cases.Assignment.NoOne"], ""),
            .. posts.Where(p => Rights.Of(p.Role).Contains(Act.WriteNote))
                .Select(p => new SelectListItem($"{p.DisplayName} · {T.Of(p.Role)}", p.UserId.ToString())),
        ];
    }

    private IQueryable<Post> HereNow() =>
        Db.Posts.AsNoTracking().Where(p => p.OrganisationId == Me.OrganisationId && p.EndedAt == null);

    public sealed class Form
    {
        public Guid? AssigneeId { get; set; }
    }
}
