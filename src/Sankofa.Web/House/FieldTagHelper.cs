using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sankofa.Core.House;

namespace Sankofa.Web.House;

/// <summary>
/// A field of a form: label above, hint under it, error beside, and what was typed still there. The type of the
/// property says which control it is; texts have a line, or several with rows.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Words words) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>Key of the text; by default "Field." and the name of the property.</summary>
    public string? Label { get; set; }
    public string? Hint { get; set; }
    public int Rows { get; set; }
    public string? Type { get; set; }
    public string? Autocomplete { get; set; }

    /// <summary>Choices where the property is not an enumeration.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private string Id => For.Name.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    private System.Type Property => For.Metadata.UnderlyingOrModelType;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors(For.Name);
        var date = Property == typeof(DateOnly) || Property == typeof(PartialDate);
        output.TagName = date ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class", (date ? "field date" : "field") + (errors.Count > 0 ? " field-wrong" : ""));
        if (date) output.Attributes.SetAttribute("id", Id);
        var label = words[Label ?? "Field." + For.Name.Split('.')[^1]];
        var check = Property == typeof(bool);
        if (!check) output.Content.AppendHtml(date ? Tag("legend", label) : LabelTag(Id, label));
        // A page that has a hint at times gives an empty one at others.
        if (Hint is "") Hint = null;
        if (Hint is not null) output.Content.AppendHtml(Tag("p", words[Hint], ("class", "hint"), ("id", Id + "-hint")));
        if (errors.Count > 0)
        {
            output.Content.AppendHtml(Tag("p", string.Join(" ", errors), ("class", "error"), ("id", Id + "-error")));
        }

        foreach (var control in Controls(label, errors.Count > 0)) output.Content.AppendHtml(control);
    }

    private IEnumerable<TagBuilder> Controls(string label, bool wrong)
    {
        if (Property == typeof(PartialDate) || Property == typeof(DateOnly)) return [DateParts(wrong)];
        if (Property == typeof(bool)) return [CheckBox(label)];
        if (Options is not null || Property.IsEnum) return [Select(wrong)];
        return [Text(wrong)];
    }

    private TagBuilder Text(bool wrong)
    {
        var multi = Rows > 0;
        var tag = new TagBuilder(multi ? "textarea" : "input");
        Common(tag, wrong);
        var typed = Typed(For.Name) ?? Convert.ToString(For.Model, CultureInfo.CurrentCulture) ?? "";
        if (multi)
        {
            tag.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            tag.InnerHtml.Append(typed);
        }
        else
        {
            tag.TagRenderMode = TagRenderMode.SelfClosing;
            tag.Attributes["type"] = Type ?? "text";
            if (Type is not ("password" or "file")) tag.Attributes["value"] = typed;
            if (Property == typeof(decimal)) tag.Attributes["inputmode"] = "decimal";
            else if (Property == typeof(int)) tag.Attributes["inputmode"] = "numeric";
        }

        if (Autocomplete is not null) tag.Attributes["autocomplete"] = Autocomplete;
        var longest = For.Metadata.ValidatorMetadata.OfType<System.ComponentModel.DataAnnotations.StringLengthAttribute>().FirstOrDefault();
        if (longest is not null) tag.Attributes["maxlength"] = longest.MaximumLength.ToString(
            CultureInfo.InvariantCulture);
        return tag;
    }

    private TagBuilder Select(bool wrong)
    {
        var select = new TagBuilder("select");
        Common(select, wrong);
        select.AddCssClass("form-select");
        var chosen = Typed(For.Name)
            ?? (For.Model is null ? "" : Convert.ToString(For.Model, CultureInfo.InvariantCulture)!);
        foreach (var item in Options ?? EnumItems())
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value;
            if (string.Equals(item.Value, chosen, StringComparison.OrdinalIgnoreCase)) option.Attributes["selected"] =
                "selected";
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private IEnumerable<SelectListItem> EnumItems()
    {
        if (For.Metadata.IsNullableValueType) yield return new SelectListItem(words["Form.Choose"], "");
        foreach (var name in Enum.GetNames(Property))
            yield return new SelectListItem(words[$"{Property.Name}.{name}"], name);
    }

    private TagBuilder CheckBox(string label)
    {
        var box = new TagBuilder("label");
        box.AddCssClass("choice");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["name"] = For.Name;
        input.Attributes["id"] = Id;
        input.Attributes["value"] = "true";
        var typed = Typed(For.Name);
        if (typed?.Contains("true", StringComparison.OrdinalIgnoreCase)
            ?? For.Model is true) input.Attributes["checked"] = "checked";
        box.InnerHtml.AppendHtml(input);
        box.InnerHtml.Append(" " + label);
        return box;
    }

    private TagBuilder DateParts(bool wrong)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("date-parts");
        var (year, month, day) = For.Model switch
        {
            PartialDate { IsUnknown: false } d => (d.Year, d.Month, d.Day),
            DateOnly d when d != default => (d.Year, d.Month, d.Day),
            _ => (0, 0, 0),
        };
        row.InnerHtml.AppendHtml(Part("Day", day, 2, wrong));
        row.InnerHtml.AppendHtml(Part("Month", month, 2, wrong));
        row.InnerHtml.AppendHtml(Part("Year", year, 4, wrong));
        if (Property == typeof(PartialDate)) row.InnerHtml.AppendHtml(UnknownBox());
        return row;
    }

    private TagBuilder Part(string part, int value, int length, bool wrong)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("date-part");
        label.InnerHtml.AppendHtml(Tag("span", words["Form.Date." + part]));
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-control");
        input.Attributes["name"] = $"{For.Name}.{part}";
        input.Attributes["id"] = $"{Id}_{part}";
        input.Attributes["inputmode"] = "numeric";
        input.Attributes["maxlength"] = length.ToString(CultureInfo.InvariantCulture);
        input.Attributes["size"] = length.ToString(CultureInfo.InvariantCulture);
        input.Attributes["value"] = Typed($"{For.Name}.{part}")
            ?? (value == 0 ? "" : value.ToString(CultureInfo.InvariantCulture));
        if (wrong) Describe(input);
        label.InnerHtml.AppendHtml(input);
        return label;
    }

    private TagBuilder UnknownBox()
    {
        var label = new TagBuilder("label");
        label.AddCssClass("choice");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["name"] = For.Name + ".Unknown";
        input.Attributes["id"] = Id + "_Unknown";
        input.Attributes["value"] = "true";
        if (Typed(For.Name + ".Unknown")?.Contains(
            "true", StringComparison.OrdinalIgnoreCase) == true) input.Attributes["checked"] = "checked";
        label.InnerHtml.AppendHtml(input);
        label.InnerHtml.Append(" " + words["Unknown"]);
        return label;
    }

    private void Common(TagBuilder tag, bool wrong)
    {
        tag.AddCssClass("form-control");
        tag.Attributes["name"] = For.Name;
        tag.Attributes["id"] = Id;
        if (wrong) Describe(tag);
        else if (Hint is not null) tag.Attributes["aria-describedby"] = Id + "-hint";
    }

    private void Describe(TagBuilder tag)
    {
        tag.Attributes["aria-invalid"] = "true";
        tag.Attributes["aria-describedby"] = Hint is null ? Id + "-error" : $"{Id}-hint {Id}-error";
    }

    private string? Typed(string name) =>
        View.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    private List<string> Errors(string name) =>
        View.ModelState.TryGetValue(name, out var entry) ? [.. entry.Errors.Select(e => e.ErrorMessage)] : [];

    private static TagBuilder LabelTag(string target, string text) => Tag("label", text, ("for", target));

    private static TagBuilder Tag(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var tag = new TagBuilder(name);
        foreach (var (key, value) in attributes) tag.Attributes[key] = value;
        tag.InnerHtml.Append(text);
        return tag;
    }
}

/// <summary>What went wrong, in one place that takes the focus, each line a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Words words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ModelState.Where(e => e.Value is { Errors.Count: > 0 })
            .SelectMany(e => e.Value!.Errors.Select(error => (e.Key, error.ErrorMessage))).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", "");
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(words["Form.Error.Title"]);
        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors) list.InnerHtml.AppendHtml(Line(key, message));
        output.Content.AppendHtml(title).AppendHtml(list);
    }

    private static TagBuilder Line(string key, string message)
    {
        var line = new TagBuilder("li");
        if (key.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + key.Replace('.', '_').Replace('[', '_').Replace(']', '_');
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
