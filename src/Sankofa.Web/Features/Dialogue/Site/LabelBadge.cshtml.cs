using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>
/// The badge of a label, drawn from its row: it says by itself when the label has ended, and leads to the register.
/// </summary>
public sealed class LabelBadgeModel : SitePage
{
    private const string Kept = "public, max-age=3600";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private Label _label = null!;

    [FromRoute]
    public string Number { get; set; } = "";

    protected override async Task LoadAsync() =>
        _label = await Db.Set<Label>().AsNoTracking().SingleOrDefaultAsync(l => l.Number == Number, Cancel)
            ?? throw new NotThere();

    protected override IActionResult Answer()
    {
        Response.Headers.CacheControl = Kept;
        Response.Headers.Vary = "Accept-Language, Cookie";
        Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Content(Draw(_label).ToString(SaveOptions.DisableFormatting), "image/svg+xml");
    }

    private XElement Draw(Label label)
    {
        var standing = label.StandingOn(Today);
        var until = standing == LabelStanding.Valid
            ? T["Dialogue.Labels.BadgeUntil", T.Day(label.ValidUntil)]
            : T["Dialogue.Labels.BadgeNoMore", T.Of(standing)];
        var what = label.IsExample ? T["Dialogue.Labels.BadgeExample"]
            : label.Kind == InitiativeKind.Meeting ? T["Dialogue.Labels.BadgeMeeting"]
            : T["Dialogue.Labels.BadgeProject"];
        var colour = standing == LabelStanding.Valid ? "#0b5c4d" : "#5a5a5a";
        return new XElement(Svg + "svg", new XAttribute("width", "320"), new XAttribute("height", "80"),
            new XAttribute("viewBox", "0 0 320 80"), new XAttribute("role", "img"),
            new XAttribute("direction", T.IsRightToLeft ? "rtl" : "ltr"),
            new XElement(Svg + "title", T["Dialogue.Labels.BadgeAlt", label.Number, T.Day(label.ValidUntil)]),
            new XElement(Svg + "a",
                new XAttribute("href", $"{Request.Scheme}://{Request.Host}/dialogue/labels/{label.ApplicationId}"),
                new XElement(Svg + "rect", new XAttribute("x", "1"), new XAttribute("y", "1"),
                    new XAttribute("width", "318"), new XAttribute("height", "78"), new XAttribute("rx", "8"),
                    new XAttribute("fill", "#ffffff"), new XAttribute("stroke", colour), new XAttribute("stroke-width",
                        "2")),
                Line(24, 14, colour, what), Line(48, 20, "#1a1a1a", label.Number), Line(68, 12, "#1a1a1a", until)));
    }

    private static XElement Line(int y, int size, string colour, string text) =>
        new(Svg + "text", new XAttribute("x", "160"), new XAttribute("y", y), new XAttribute("text-anchor", "middle"),
            new XAttribute("font-family", "system-ui, sans-serif"), new XAttribute("font-size", size),
            new XAttribute("fill", colour), text);
}
