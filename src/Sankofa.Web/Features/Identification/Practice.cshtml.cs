using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>Under which name the own organisation writes abroad, and whom it tells of a late clock.</summary>
public sealed class PracticeModel : SankofaPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public bool Writes => IdentificationPractice.MayWrite(Me);

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var practice = await FindAsync();
        if (practice is null)
        {
            practice = new IdentificationPractice(Me.OrganisationId);
            Db.Add(practice);
        }

        var names = await NamesAsync();
        practice.Write(Input.NameAbroad,
            [.. Input.Steps.Where(s => s.UserId is { } id && names.ContainsKey(id))
                .Select(s => new LadderStep(s.Days ?? 0, s.UserId, names[s.UserId!.Value]))], Me);
        await Db.SaveChangesAsync(Cancel);
        return Done("/identification-practice", "Identification.Practice.Done");
    }

    public override async Task LoadAsync()
    {
        var names = await NamesAsync();
        Colleagues = [new SelectListItem(T["Form.Choose"], ""),
            .. names.OrderBy(n => n.Value, StringComparer.CurrentCulture)
                .Select(n => new SelectListItem(n.Value, n.Key.ToString()))];
        if (HttpMethods.IsGet(Request.Method) && await FindAsync() is { } practice)
        {
            Input.NameAbroad = practice.NameAbroad;
            Input.Steps = [.. practice.Ladder.Select(s => new Step { Days = s.AfterDays, UserId = s.UserId })];
        }

        while (Input.Steps.Count < IdentificationPractice.StepsAtMost) Input.Steps.Add(new Step());
    }

    private Task<IdentificationPractice?> FindAsync() => Db.Set<IdentificationPractice>()
        .SingleOrDefaultAsync(p => p.OrganisationId == Me.OrganisationId, Cancel);

    private Task<Dictionary<Guid, string>> NamesAsync() => Db.Posts
        .Where(p => p.OrganisationId == Me.OrganisationId && p.EndedAt == null)
        .Select(p => new { p.UserId, p.User.DisplayName }).Distinct()
        .ToDictionaryAsync(p => p.UserId, p => p.DisplayName, Cancel);

    public sealed class Form
    {
        [StringLength(Organisation.NameLength)]
        public string NameAbroad { get; set; } = "";

        public List<Step> Steps { get; set; } = [];
    }

    public sealed class Step
    {
        [Range(0, 365)]
        public int? Days { get; set; }

        public Guid? UserId { get; set; }
    }
}
