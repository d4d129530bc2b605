namespace Sankofa.Core.Registry.Importing;

/// <summary>Why nothing of a file can be taken; the sentence stands under the key Registry.Unreadable.[name].</summary>
public enum UnreadableFile
{
    Empty, Workbook, Pdf, NotText, NoNumberColumn, NoNameColumn, ColumnTwice, MapUnclear,
}

/// <summary>The one refusal of a file as a whole.</summary>
public sealed class RegisterUnreadable(UnreadableFile reason, string text = "") : Exception(reason.ToString())
{
    public UnreadableFile Reason { get; } = reason;

    /// <summary>The headers that were found, or the word that is not understood.</summary>
    public string Text { get; } = text;
}
