using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Rounds;

/// <summary>
/// What was read of a typed or imported value: its one written form, or the sentence that refuses it.
/// </summary>
public readonly record struct RoundReading(string Value, string? Fault = null);

/// <summary>
/// Values of answers in one written form each, so that two rounds can be compared: "12.5", "125000 EUR", "2024-05",
/// "yes", codes with ";" between them. What can be read in two ways is refused, never guessed.
/// </summary>
public static class RoundValues
{
    public const int TextLength = 4000;
    private static readonly char[] Between = [';', '|', ',', '\n'];

    private static readonly string[] Yes = ["yes", "oui", "si", "sim", "true", "vrai", "1", "x"];
    private static readonly string[] No = ["no", "non", "nao", "false", "faux", "0"];

    /// <summary>Countries are codes by their folded names, as the texts of each language know them.</summary>
    public static RoundReading Read(
        RoundQuestion question, string typed, IReadOnlyDictionary<string, string> countries)
    {
        var text = typed.Trim();
        if (text.Length == 0) return new("");
        return question.Type switch
        {
            RoundQuestionType.Text => text.Length > TextLength ? new("", "Dialogue.Rounds.TooLong") : new(text),
            RoundQuestionType.Number => Number(text) is { } number ? new(Plain(number))
                : new("", "Form.Number.Unclear"),
            RoundQuestionType.Amount => Amount(text),
            RoundQuestionType.Date => Date(text) is { } date ? new(date.ToString())
                : new("", "Dialogue.Rounds.DateUnclear"),
            RoundQuestionType.YesNo => YesNo(text),
            RoundQuestionType.Choice => Chosen(question, [text]),
            RoundQuestionType.Choices => Chosen(question, text.Split(Between)),
            RoundQuestionType.Countries => Countries(text, countries),
            _ => throw new InvalidOperationException($"No reading of {question.Type}."),
        };
    }

    /// <summary>The number that a value holds, with what it counts; null for values that are no numbers.</summary>
    public static (decimal Number, string Unit)? NumberOf(RoundQuestionType type, string value) => type switch
    {
        RoundQuestionType.Number => (decimal.Parse(value, CultureInfo.InvariantCulture), ""),
        RoundQuestionType.Amount => (decimal.Parse(value[..^4], CultureInfo.InvariantCulture), value[^3..]),
        _ => null,
    };

    public static string[] Codes(string value) => value.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Without accents, case and punctuation: what writers of headers disagree about.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    private static decimal? Number(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’')));
        var mark = plain.LastIndexOfAny([',', '.']);
        if (mark >= 0)
        {
            // "1,850" could be two numbers.
            if (plain.IndexOfAny([',', '.']) != mark || plain.Length - mark - 1 is < 1 or > 2) return null;
            plain = plain[..mark] + "." + plain[(mark + 1)..];
        }

        return plain.Length <= 20 && decimal.TryParse(plain,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out var number)
            ? number : null;
    }

    private static RoundReading Amount(string text)
    {
        var plain = text.Replace("€", " EUR", StringComparison.Ordinal)
            .Replace("FCFA", "XOF", StringComparison.OrdinalIgnoreCase);
        var letters = string.Concat(plain.Where(char.IsAsciiLetter)).ToUpperInvariant();
        if (letters.Length == 0) return new("", "Dialogue.Rounds.NoCurrency");
        if (letters.Length != 3 || plain.Any(c => char.IsLetter(c) && !char.IsAsciiLetter(c)))
            return new("", "Dialogue.Rounds.AmountUnclear");
        var number = Number(string.Concat(plain.Where(c => !char.IsAsciiLetter(c))).Trim());
        return number is >= 0 ? new($"{Plain(number.Value)} {letters}") : new("", "Dialogue.Rounds.AmountUnclear");
    }

    private static PartialDate? Date(string text)
    {
        var parts = text.Split('-', '/', '.');
        if (parts.Length > 3 || parts.Any(p => p.Length == 0 || !p.All(char.IsAsciiDigit))) return null;
        if (parts[0].Length != 4) Array.Reverse(parts);
        if (parts[0].Length != 4 || parts.Skip(1).Any(p => p.Length > 2)) return null;
        int At(int i) => i < parts.Length ? int.Parse(parts[i], CultureInfo.InvariantCulture) : 0;
        if (parts.Length > 1 && At(1) == 0) return null;
        if (parts.Length > 2 && At(2) == 0) return null;
        return PartialDate.TryOf(At(0), At(1), At(2), out var date) && !date.IsUnknown ? date : null;
    }

    private static RoundReading YesNo(string text)
    {
        var folded = Fold(text);
        return Yes.Contains(folded) ? new("yes") : No.Contains(folded) ? new("no") : new("", "Dialogue.Rounds.YesOrNo");
    }

    private static RoundReading Chosen(RoundQuestion question, IEnumerable<string> typed)
    {
        var codes = new List<string>();
        foreach (var one in typed.Select(Fold).Where(t => t.Length > 0))
        {
            var choice = question.Choices!.FirstOrDefault(
                c => Fold(c.Code) == one || c.Text.Values.Any(t => Fold(t) == one));
            if (choice is null) return new("", "Dialogue.Rounds.NoSuchChoice");
            codes.Add(choice.Code);
        }

        return new(string.Join(';', question.Choices!.Select(c => c.Code).Where(codes.Contains)));
    }

    private static RoundReading Countries(string text, IReadOnlyDictionary<string, string> countries)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var one in text.Split(Between).Select(Fold).Where(t => t.Length > 0))
        {
            if (!countries.TryGetValue(one, out var code)) return new("", "Dialogue.Rounds.NoSuchCountry");
            codes.Add(code);
        }

        return new(string.Join(';', codes));
    }

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

internal static class RoundJson
{
    /// <summary>Texts by key as jsonb, replaced as a whole.</summary>
    public static void HasTexts(this PropertyBuilder<IReadOnlyDictionary<string, string>> property) =>
        property.HasColumnType("jsonb").HasConversion(
            texts => JsonSerializer.Serialize(texts, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyDictionary<string, string>>(
                (a, b) => ReferenceEquals(a, b), t => t.Count, t => t));
}
