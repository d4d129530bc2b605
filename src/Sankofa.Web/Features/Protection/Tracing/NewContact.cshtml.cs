using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

public sealed class NewContactModel : RelativePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadTracingAsync();
        Db.Add(ContactAttempt.Record(
            Case, Tracing, Relative,
            new ContactTerms(Input.AttemptedOn, Input.AttemptedBy, Input.Means, Input.Result, Input.TellsWhereabouts,
                Input.Note), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(RelativeUrl, "Tracing.Contact.Done");
    }

    public sealed class Form
    {
        public DateOnly AttemptedOn { get; set; }

        [StringLength(FamilyTracing.NameLength)]
        public string AttemptedBy { get; set; } = "";

        public ContactMeans Means { get; set; }

        public ContactResult Result { get; set; }

        public bool TellsWhereabouts { get; set; }

        [StringLength(FamilyTracing.TextLength)]
        public string Note { get; set; } = "";
    }
}
