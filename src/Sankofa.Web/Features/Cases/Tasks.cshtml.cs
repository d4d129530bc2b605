using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>What is to be done for a file, by my organisation or asked by it.</summary>
public sealed class TasksModel : FilePage
{
    private const int Shown = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<CaseTask> Open { get; private set; } = [];
    public IReadOnlyList<CaseTask> Past { get; private set; } = [];
    public IReadOnlyList<InCircle> InCircle { get; private set; } = [];

    public IEnumerable<SelectListItem> Organisations => InCircle.OrderBy(c => c.OrganisationId != Me.OrganisationId)
        .Select(c => new SelectListItem(c.Name, c.OrganisationId.ToString()));

    public bool MayGive => Me.May(Act.WriteTask) && Case.IsOpen;

    public string TitleOf(CaseTask task) => T.Keys(task.Title).Any(k => k == task.Title) ? T[task.Title] : task.Title;

    public string OrganisationOf(Guid id) => InCircle.FirstOrDefault(c => c.OrganisationId == id)?.Name ?? "";

    protected override async Task ShowAsync()
    {
        InCircle = await Db.CircleAsync(Id, Cancel);
        Open = await Db.Tasks.Where(t => t.FileId == Id && t.DoneAt == null).OrderBy(t => t.DueOn).Take(Shown)
            .ToListAsync(Cancel);
        Past = await Db.Tasks.Where(t => t.FileId == Id && t.DoneAt != null).OrderByDescending(t => t.DoneAt)
            .Take(Shown)
            .ToListAsync(Cancel);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var to = (await Db.CircleAsync(Id, Cancel)).Find(c => c.OrganisationId == Input.OrganisationId)
            ?? throw new NotThere();
        Case.Must(Act.WriteTask, Input.Section, Me);
        RuleViolation.When(((Sections)to.Sections & Input.Section) == 0, "Cases.Tasks.TheyDoNotSee", "Section");
        RuleViolation.When(Input.DueOn < Me.Today, "Cases.Tasks.DuePast", "DueOn");
        Db.Tasks.Add(Case.GiveTask(to.OrganisationId, null, Input.Title, Input.DueOn, Input.Section, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/tasks", "Cases.Tasks.Given", to.Name);
    }

    public sealed class Form
    {
        [StringLength(CaseTask.TitleLength)]
        public string Title { get; set; } = "";

        public Guid OrganisationId { get; set; }

        public DateOnly DueOn { get; set; }

        public Sections Section { get; set; } = Sections.Identity;
    }
}

public sealed class TaskResultModel : FilePage
{
    [FromRoute]
    public Guid TaskId { get; set; }

    [BindProperty, StringLength(CaseFile.ReasonLength)]
    public string Result { get; set; } = "";

    public CaseTask Task { get; private set; } = null!;

    protected override async Task ShowAsync() =>
        Task = await Db.Tasks.SingleOrDefaultAsync(t => t.Id == TaskId && t.FileId == Id, Cancel)
            ?? throw new NotThere();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ShowAsync();
        Case.DoTask(Task, Result, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/tasks", "Cases.Tasks.DoneFlash");
    }
}
