using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Monitoring;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Monitoring;

/// <summary>
/// One visit, with the questions of one instrument; another instrument is another address (?instrument=).
/// </summary>
public sealed class NewModel : MonitoringPage
{
    [BindProperty(SupportsGet = true, Name = "instrument")]
    public Guid? InstrumentId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Instrument Instrument { get; private set; } = null!;

    public IReadOnlyList<Instrument> Instruments { get; private set; } = [];

    public IEnumerable<SelectListItem> OptionsOf(Question question) => question.Options!
        .Select(o => new SelectListItem(o.Text.In(T.Language), o.Code))
            .Prepend(new SelectListItem(T["Form.Choose"], ""));

    public AnswerForm Typed(string question) => Input.Answers.Find(a => a.Question == question) ?? new AnswerForm();

    protected override async Task ShowAsync()
    {
        Case.Must(Act.Visit, Sections.Monitoring | Sections.Reintegration, Me);
        await LoadInstrumentAsync();
        if (Request.Method == HttpMethods.Get) Input.HeldOn = Me.Today;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await LoadInstrumentAsync();
        await LoadVisitsAsync();
        var answers = Input.Answers.Select(a => a.Read()).ToList();
        var visit = Case.RecordVisit(
            Input.PersonId, Input.Kind, Input.HeldOn, Input.Channel, Instrument, answers, Input.Note,
            [.. Visits], [.. Impossible], Me);
        Db.Add(visit);
        if (Planned.Fulfil(visit, Me) is { } due
            && await Db.Tasks.SingleOrDefaultAsync(t => t.Id == due.TaskId, Cancel) is { IsOpen: true } task)
            Case.DoTask(task, "", Me);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{VisitsUrl}/{visit.Id}", "Monitoring.Visit.Done");
    }

    private async Task LoadInstrumentAsync()
    {
        Instruments = await Db.Set<Instrument>().Where(i => i.RetiredAt == null).OrderBy(i => i.Code)
            .ThenByDescending(i => i.Edition).ToListAsync(Cancel);
        var due = InstrumentId is null
            ? await Db.Set<VisitSchedule>()
                .Where(s => s.OrganisationId == Me.OrganisationId || s.OrganisationId == null)
                .OrderBy(s => s.OrganisationId == null).Select(s => s.InstrumentCode).FirstOrDefaultAsync(Cancel)
            : null;
        var chosen = InstrumentId is { } id
            ? Instruments.Where(i => i.Id == id)
            : Instruments.OrderByDescending(i => i.Code == due);
        Instrument = chosen.FirstOrDefault() ?? throw new NotThere();
    }

    public sealed class AnswerForm
    {
        public string Question { get; set; } = "";

        public AnswerState? State { get; set; }

        public string Value { get; set; } = "";

        /// <summary>
        /// What is written counts as said; "does not want to answer" is said expressly; the rest was not asked.
        /// </summary>
        public GivenAnswer Read() => new(Question,
            State is AnswerState.Declined ? AnswerState.Declined : Value.Trim().Length > 0 ? AnswerState.Answered
                : AnswerState.NotAsked,
            Value.Trim());
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public VisitKind Kind { get; set; }

        public DateOnly HeldOn { get; set; }

        public Channel Channel { get; set; }

        public List<AnswerForm> Answers { get; set; } = [];

        [StringLength(Visit.NoteLength)]
        public string Note { get; set; } = "";
    }
}
