using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Library;

/// <summary>The topics of the library, which the secretariat adds to.</summary>
public sealed class TopicsModel : DeskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<(LibraryTopic Topic, int Items)> Topics { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        by.MustRun();
        var code = Input.Code.Trim();
        RuleViolation.When(await Db.Set<LibraryTopic>().AnyAsync(t => t.Code == code, Cancel),
            "Dialogue.Library.TopicTwice", nameof(Input.Code));
        Db.Add(LibraryTopic.Add(code, Input.Name.Read(), by));
        await Db.SaveChangesAsync(Cancel);
        return Done("/dialogue/desk/library/topics", "Dialogue.Library.TopicDone");
    }

    protected override async Task ShowAsync()
    {
        var counted = await Db.Set<LibraryItemTopic>().GroupBy(t => t.TopicId)
            .Select(g => new { g.Key, Items = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Items, Cancel);
        Topics = [.. (await Db.Set<LibraryTopic>().AsNoTracking().ToListAsync(Cancel))
            .OrderBy(t => t.Name.In(T.Language), StringComparer.CurrentCulture)
            .Select(t => (t, counted.GetValueOrDefault(t.Id)))];
    }

    public sealed class Form
    {
        [Required, StringLength(LibraryTopic.CodeLength), RegularExpression("[a-z0-9-]+")]
        public string Code { get; set; } = "";

        public WordingForm Name { get; set; } = new();
    }
}
