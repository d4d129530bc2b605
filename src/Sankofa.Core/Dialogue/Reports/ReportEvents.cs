namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string CompactLinked = "Dialogue.CompactLinked";
    public const string CompactUnlinked = "Dialogue.CompactUnlinked";
    public const string SheetEntryWritten = "Dialogue.SheetEntryWritten";
    public const string SheetEntryWithdrawn = "Dialogue.SheetEntryWithdrawn";
    public const string ParticipationPublished = "Dialogue.ParticipationPublished";
}
