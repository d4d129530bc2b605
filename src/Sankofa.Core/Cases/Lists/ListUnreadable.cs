namespace Sankofa.Core.Cases.Lists;

public enum UnreadableReason { Empty, TooLarge, Workbook, OldWorkbook, Pdf, NotText }

/// <summary>The bytes are no list of text at all; nothing was read from them.</summary>
public sealed class ListUnreadable(UnreadableReason reason) : Exception($"This is no list that can be read: {reason}.")
{
    public UnreadableReason Reason { get; } = reason;
}
