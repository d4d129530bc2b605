namespace Sankofa.Core.House;

/// <summary>
/// The one way to say no: a sentence of the texts, by its key, and the field it is about.
/// The host shows it on the same page, with what was typed, or as problem+json.
/// </summary>
public sealed class RuleViolation(string text, string? field = null, params object[] arguments) : Exception(text)
{
    public string Text { get; } = text;
    public string? Field { get; } = field;
    public IReadOnlyList<object> Arguments { get; } = arguments;

    public static void When(bool broken, string text, string? field = null, params object[] arguments)
    {
        if (broken) throw new RuleViolation(text, field, arguments);
    }
}

/// <summary>The record is not there for the one who asks: a stranger learns nothing more than that.</summary>
public sealed class NotThere() : Exception("not there");

/// <summary>A member of the file's circle asks for an act that the post does not carry.</summary>
public sealed class NotAllowed(string act) : Exception(act)
{
    public string Act { get; } = act;
}
