using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Ideas;

namespace Sankofa.Web.Features.Dialogue.Ideas;

public sealed class CommentNewModel : IdeaPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Idea Idea { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        (await FindAsync()).Comment(Input.Text, by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Ideas.Commented");
    }

    protected override async Task ShowAsync()
    {
        By.MustContribute();
        Idea = await FindAsync();
    }

    public sealed class Form
    {
        [StringLength(IdeaComment.Longest)]
        public string Text { get; set; } = "";
    }
}
