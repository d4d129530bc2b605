using System.Globalization;

namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>What stands below the persons: a count, a place and a signature, a legend.</summary>
internal sealed class FootOfList
{
    private readonly int _lastFilled;
    private readonly int _lastWide;
    private readonly Dictionary<string, int> _shapes = new(StringComparer.Ordinal);

    public FootOfList(IReadOnlyList<ListBlock> blocks, List<string[]> cells)
    {
        _lastFilled = cells.FindLastIndex(c => c.Any(v => v.Length > 0));
        var wide = blocks.Max(b => b.Headers.Length) < 4 ? 1 : 3;
        _lastWide = cells.FindLastIndex(c => c.Count(v => v.Length > 0) >= wide);
        foreach (var block in blocks)
        {
            var column = Array.IndexOf(block.Fields, ListField.CaseNumber);
            if (column < 0) continue;
            for (var i = block.From; i < block.Until; i++)
            {
                if (cells[i].Length <= column || cells[i][column].Length == 0) continue;
                var shape = ShapeOf(cells[i][column]);
                _shapes[shape] = _shapes.GetValueOrDefault(shape) + 1;
            }
        }
    }

    public bool IsCount(int line, List<string> filled, int persons) =>
        line == _lastFilled && filled.Count == 1 && persons > 1
        && filled[0] == persons.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text alone on its line, below the last line that says three things of somebody.</summary>
    public bool IsRemark(int line, List<string> filled) =>
        line > _lastWide && filled.Count == 1 && Companions.In(filled[0]) is null;

    /// <summary>Alone on its line, a number is one of a case only where others of the column look like it.</summary>
    public bool IsNumberOfCase(string text, List<string> filled) =>
        text.Any(char.IsAsciiDigit) && text.Length <= 40 && text.Count(c => c == ' ') <= 2
        && (filled.Count > 1 || _shapes.GetValueOrDefault(ShapeOf(text)) > 1);

    private static string ShapeOf(string text) =>
        string.Concat(text.Select(c => char.IsAsciiDigit(c) ? '0' : char.IsLetter(c) ? 'a' : c));
}
