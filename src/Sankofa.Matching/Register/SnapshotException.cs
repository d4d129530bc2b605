namespace Sankofa.Matching.Register;

/// <summary>A stream does not hold a snapshot of a <see cref="PersonIndex"/> that this version can use.</summary>
/// <remarks>The message says which: damaged, foreign, of another format, or folded by other rules.</remarks>
public sealed class SnapshotException : IOException
{
    internal SnapshotException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
