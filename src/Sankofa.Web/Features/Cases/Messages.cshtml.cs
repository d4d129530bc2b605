using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>Between my organisation and one other of the file; nobody else reads it.</summary>
public sealed class MessagesModel : FilePage
{
    private const int Shown = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Message> Messages { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Organisations { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyList<InCircle> InCircle { get; private set; } = [];

    public IEnumerable<SelectListItem> Others => Circle.Others(InCircle, Me);

    public bool MaySend => Me.May(Act.SendMessage) && Others.Any();

    public string From(Message message) => message.FromOrganisationId == Guid.Empty
        ? T["Cases.Timeline.ThePerson"]
        : Organisations.GetValueOrDefault(message.FromOrganisationId, "");

    protected override async Task ShowAsync()
    {
        InCircle = await Db.CircleAsync(Id, Cancel);
        Messages = await Db.Messages.Where(m => m.FileId == Id).OrderByDescending(m => m.SentAt).Take(Shown)
            .ToListAsync(Cancel);
        var ids = Messages.SelectMany(m => new[] { m.OrganisationId, m.FromOrganisationId }).Distinct().ToList();
        Organisations = await Db.Organisations.Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, Cancel);
        // Saved with the event of this reading.
        foreach (var message in Messages) message.Read(Me);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var to = (await Db.CircleAsync(Id, Cancel)).Find(c => c.OrganisationId == Input.OrganisationId)
            ?? throw new NotThere();
        Db.Messages.Add(Case.Send(to.OrganisationId, Input.Text, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/messages", "Cases.Messages.Done", to.Name);
    }

    public sealed class Form
    {
        public Guid OrganisationId { get; set; }

        [StringLength(Note.TextLength)]
        public string Text { get; set; } = "";
    }
}
