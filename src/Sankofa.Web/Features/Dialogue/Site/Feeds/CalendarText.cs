using System.Globalization;
using System.Text;

namespace Sankofa.Web.Features.Dialogue.Site.Feeds;

public sealed record CalendarDay(
    string Uid, DateTimeOffset StampedAt, DateOnly First, DateOnly Last, string Summary, string Place, string Address);

/// <summary>
/// iCalendar as RFC 5545 wants it: lines of 75 bytes at most, ended by CR LF, with what is special escaped.
/// </summary>
public sealed class CalendarText
{
    private const int LineBytes = 75;

    private readonly StringBuilder _text = new();

    public CalendarText(string name, string description)
    {
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Sankofa//Dialogue//FR");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line("X-WR-CALNAME:" + Escape(name));
        Line("X-WR-CALDESC:" + Escape(description));
    }

    public void Add(CalendarDay day)
    {
        Line("BEGIN:VEVENT");
        Line("UID:" + day.Uid);
        Line("DTSTAMP:" + day.StampedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line("DTSTART;VALUE=DATE:" + Date(day.First));
        // The end of a whole day is the day after.
        Line("DTEND;VALUE=DATE:" + Date(day.Last.AddDays(1)));
        Line("SUMMARY:" + Escape(day.Summary));
        if (day.Place.Length > 0) Line("LOCATION:" + Escape(day.Place));
        Line("URL:" + day.Address);
        Line("TRANSP:TRANSPARENT");
        Line("END:VEVENT");
    }

    public string End()
    {
        Line("END:VCALENDAR");
        return _text.ToString();
    }

    public static string Escape(string text) => new StringBuilder(text.ReplaceLineEndings("\n"))
        .Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\n", "\\n").ToString();

    // Folded between characters, never within one: a line that goes on begins with a space.
    private void Line(string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes().Where(r => !Rune.IsControl(r)))
        {
            if (bytes + rune.Utf8SequenceLength > LineBytes)
            {
                _text.Append("\r\n ");
                bytes = 1;
            }

            _text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
