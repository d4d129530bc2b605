using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

public sealed class NewTracingModel : TracingPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Leaders { get; private set; } = [];

    public IEnumerable<SelectListItem> Wishes =>
        Enum.GetValues<TracingWish>().Select(w => new SelectListItem(T.Of(w), w.ToString()));

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var leader = (await ColleaguesAsync()).FirstOrDefault(c => c.Id == Input.LeaderId);
        RuleViolation.When(leader is null, "Tracing.NoLeader", nameof(Input.LeaderId));
        var others = await Db.Set<FamilyTracing>().VisibleTo(Db, Me).Where(t => t.FileId == Id).ToListAsync(Cancel);
        var tracing = FamilyTracing.Open(
            Case, Input.PersonId,
            new TracingTerms(Input.Reason, Input.Wish, Input.WishWords, Input.Guardian, leader!.Id, leader.Name,
                Input.DueOn), others, Me);
        Db.Add(tracing);
        Db.Add(tracing.RemindLeader(Case, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done($"{Room}/{tracing.Id}/relatives/new", "Tracing.New.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (!HttpMethods.IsPost(Request.Method)) Input.LeaderId = Me.UserId;
        Leaders = [.. (await ColleaguesAsync()).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
    }

    private async Task<List<Colleague>> ColleaguesAsync()
    {
        var posts = await Db.Posts.AsNoTracking()
            .Where(p => p.OrganisationId == Me.OrganisationId && p.EndedAt == null).OrderBy(p => p.User.DisplayName)
            .Select(p => new { p.UserId, p.User.DisplayName, p.Role }).ToListAsync(Cancel);
        return [.. posts.Where(p => Rights.Of(p.Role).Contains(Act.Protect))
            .Select(p => new Colleague(p.UserId, p.DisplayName)).Distinct()];
    }

    private sealed record Colleague(Guid Id, string Name);

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        [StringLength(FamilyTracing.TextLength)]
        public string Reason { get; set; } = "";

        public TracingWish Wish { get; set; }

        [StringLength(FamilyTracing.TextLength)]
        public string WishWords { get; set; } = "";

        [StringLength(FamilyTracing.NameLength)]
        public string Guardian { get; set; } = "";

        public Guid LeaderId { get; set; }

        public DateOnly DueOn { get; set; }
    }
}
