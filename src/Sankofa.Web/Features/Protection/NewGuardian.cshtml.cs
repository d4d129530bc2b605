using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NewGuardianModel : ProtectionPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(ReceivingGuardian.Record(
            Case, Input.PersonId, Input.Name, Input.Relation, Input.Contact, Input.AgreedOn, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Protection.Guardian.Done");
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        [StringLength(ReceivingGuardian.NameLength)]
        public string Name { get; set; } = "";

        [StringLength(ReceivingGuardian.NameLength)]
        public string Relation { get; set; } = "";

        [StringLength(ReceivingGuardian.ContactLength)]
        public string Contact { get; set; } = "";

        public DateOnly AgreedOn { get; set; }
    }
}
