using Microsoft.AspNetCore.Mvc.Rendering;

namespace Sankofa.Web.House;

/// <summary>
/// What is offered in lists: every country and language that the texts can name, in the reader's order.
/// </summary>
public static class Choices
{
    public static IEnumerable<SelectListItem> Countries(Words words) => Named(words, "Country.");

    public static IEnumerable<SelectListItem> Languages(Words words) => Named(words, "Language.");

    private static IEnumerable<SelectListItem> Named(Words words, string prefix) => words.Keys(prefix)
        .Select(key => new SelectListItem(words[key], key[prefix.Length..]))
        .OrderBy(item => item.Text, StringComparer.CurrentCulture)
        .Prepend(new SelectListItem(words["Unknown"], ""));
}
