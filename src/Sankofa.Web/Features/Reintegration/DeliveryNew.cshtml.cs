using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration;

/// <summary>Hands something over against an approved line, with its proof and the person's own word.</summary>
public sealed class DeliveryNewModel : FilePage
{
    private const int AttachmentsShown = 50;

    [BindProperty(SupportsGet = true, Name = "line")]
    public Guid LineId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public override Sections Section => Sections.Reintegration;

    public PlanLine Line { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Attachments { get; private set; } = [];

    public IEnumerable<SelectListItem> Persons =>
        Case.Returning.Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()));

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var line = await Db.ApprovedLineAsync(Case, LineId, Cancel);
        var attachment = Input.AttachmentId is { } id
            ? await Mine().SingleOrDefaultAsync(a => a.Id == id, Cancel) ?? throw new NotThere()
            : null;
        var terms = new DeliveryTerms(
            PlanReading.ToMinor(Input.Amount, line.Currency), Input.DeliveredOn, Input.Proof, attachment,
            Input.PersonId,
            Input.Acknowledged, Input.AcknowledgedHow);
        Db.Add(Delivery.Of(Case, line, terms, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/reintegration", "Reintegration.Delivery.Done", T.Amount(terms.AmountMinor,
            line.Currency), line.Measure);
    }

    protected override async Task ShowAsync()
    {
        if (!May(Act.Deliver)) throw new NotAllowed(nameof(Act.Deliver));
        Line = await Db.ApprovedLineAsync(Case, LineId, Cancel);
        var attachments = await Mine().OrderByDescending(a => a.AddedAt).Take(AttachmentsShown)
            .Select(a => new { a.Id, a.Name }).ToListAsync(Cancel);
        Attachments = [.. attachments.Select(a => new SelectListItem(a.Name, a.Id.ToString()))
            .Prepend(new SelectListItem(T["Reintegration.Delivery.NotAttached"], ""))];
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input.DeliveredOn = Me.Today;
        Input.Amount = Money.Major(Line.LeftMinor, Line.Currency);
        Input.PersonId = Line.PersonId ?? Guid.Empty;
    }

    private IQueryable<Attachment> Mine() =>
        Db.Attachments.Where(a => a.FileId == Id && a.Section == Sections.Reintegration);

    public sealed class Form
    {
        [Range(0, 1_000_000_000)]
        public decimal Amount { get; set; }

        public DateOnly DeliveredOn { get; set; }

        [StringLength(Delivery.ProofLength)]
        public string Proof { get; set; } = "";

        public Guid? AttachmentId { get; set; }

        public Guid PersonId { get; set; }

        public Acknowledgement? Acknowledged { get; set; }

        [StringLength(Delivery.ProofLength)]
        public string AcknowledgedHow { get; set; } = "";
    }
}
