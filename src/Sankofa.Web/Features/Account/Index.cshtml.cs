using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Account;

public sealed class IndexModel(Texts texts) : AccountPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Languages =>
        texts.Languages.Select(language => new SelectListItem(texts.Say(language, "Language." + language), language));

    public override Task LoadAsync()
    {
        if (!HttpMethods.IsPost(Request.Method)) (Input.DisplayName, Input.Language) = (Who.Name, Who.Language);
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RuleViolation.When(!texts.Speaks(Input.Language), "Form.Value.Unclear", nameof(Input.Language));
        var user = await AccountAsync();
        (user.DisplayName, user.Language) = (Input.DisplayName.Trim(), Input.Language);
        await Db.SaveChangesAsync(Cancel);
        // The language of the account speaks again; the one chosen on this device alone is forgotten.
        Response.Cookies.Delete("sankofa-language");
        return Done("/account", "Account.Saved");
    }

    public sealed class Form
    {
        [Required, StringLength(Core.Organisations.User.DisplayNameLength)]
        public string DisplayName { get; set; } = "";

        public string Language { get; set; } = "";
    }
}
