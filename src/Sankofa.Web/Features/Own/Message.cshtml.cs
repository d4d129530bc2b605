using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Own;

public sealed class MessageModel(OwnDoor door) : OwnPage(door)
{
    public const int TextLength = 2000;

    [BindProperty, StringLength(TextLength)]
    public string Text { get; set; } = "";

    [BindProperty]
    public bool Complaint { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var (task, message) = Own.File.HearFrom(Own.Person.Id, Text, Complaint, Own.Me);
        Own.Db.AddRange(task, message);
        return await DoneAsync("/own/file", "Cases.Own.MessageDone");
    }
}
