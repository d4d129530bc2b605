using System.Diagnostics.CodeAnalysis;

namespace Sankofa.Core.Cases.Lists;

public enum UnreadableReason { Empty, TooLarge, Workbook, OldWorkbook, Pdf, NotText }

/// <summary>The bytes are no list of text at all; nothing was read from them.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "What is thrown here is named for what it says.")]
public sealed class ListUnreadable(UnreadableReason reason) : Exception($"This is no list that can be read: {reason}.")
{
    public UnreadableReason Reason { get; } = reason;
}
