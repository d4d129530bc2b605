namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string IdeaProposed = "Dialogue.IdeaProposed";
    public const string IdeaCommented = "Dialogue.IdeaCommented";
    public const string IdeaCommentWithdrawn = "Dialogue.IdeaCommentWithdrawn";
    public const string IdeaSupported = "Dialogue.IdeaSupported";
    public const string IdeaOutcomeTold = "Dialogue.IdeaOutcomeTold";
    public const string IdeaPublished = "Dialogue.IdeaPublished";
}
