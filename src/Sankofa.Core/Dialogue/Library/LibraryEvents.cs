namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string LibraryItemWritten = "Dialogue.LibraryItemWritten";
    public const string LibraryItemChanged = "Dialogue.LibraryItemChanged";
    public const string LibraryItemPublished = "Dialogue.LibraryItemPublished";
    public const string LibraryTopicNamed = "Dialogue.LibraryTopicNamed";
}
