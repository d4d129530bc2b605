namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string IndicatorLinked = "Dialogue.IndicatorLinked";
    public const string IndicatorPublished = "Dialogue.IndicatorPublished";
}
