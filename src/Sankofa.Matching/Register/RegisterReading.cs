using System.Collections.Concurrent;

namespace Sankofa.Matching.Register;

/// <summary>
/// Reads many persons in portions: whoever enumerates them hands portions to the other processors, and reads a portion
/// itself when they have enough to do. The drafts are put together in the order of the portions, and codes of words
/// follow from the words, so that it makes no difference who read what.
/// </summary>
internal sealed class RegisterReading : IDisposable
{
    private const int PortionPersons = 1024;
    private const int MostReaders = 8;
    private const long Report = 1 << 16;

    private readonly Lexicon _lexicon = new();
    private readonly List<Draft> _drafts = [];
    private readonly BlockingCollection<(RegisterPerson[] Persons, Draft Draft)> _waiting;
    private readonly ConcurrentBag<RegisterPerson[]> _used = [];
    private readonly List<Task> _others = [];
    private readonly PersonReader _own;
    private readonly int _mostOthers;

    private RegisterReading(int readers)
    {
        _mostOthers = readers - 1;
        _waiting = new BlockingCollection<(RegisterPerson[], Draft)>(2 * Math.Max(1, _mostOthers));
        _own = new PersonReader(_lexicon);
    }

    /// <summary>The segment of all persons.</summary>
    internal static Segment Read(
        IEnumerable<RegisterPerson> persons, IProgress<long>? progress, CancellationToken cancel)
    {
        using var reading = new RegisterReading(Math.Clamp(Environment.ProcessorCount, 1, MostReaders));
        return reading.Run(persons, progress, cancel);
    }

    public void Dispose() => _waiting.Dispose();

    private Segment Run(IEnumerable<RegisterPerson> persons, IProgress<long>? progress, CancellationToken cancel)
    {
        try
        {
            Enumerate(persons, progress, cancel);
        }
        finally
        {
            _waiting.CompleteAdding();
            // Nobody may be left reading when the caller goes on, whatever happened.
            Task.WaitAll(_others, CancellationToken.None);
        }

        cancel.ThrowIfCancellationRequested();
        var draft = new Draft(Math.Max(1, _drafts.Sum(part => part.Count)));
        draft.AddAll(_drafts);
        _drafts.Clear();
        return SegmentWriter.Write(draft.LastOfEach(), _lexicon.Names.Words, _lexicon.Places.Words);
    }

    private void Enumerate(IEnumerable<RegisterPerson> persons, IProgress<long>? progress, CancellationToken cancel)
    {
        var portion = new RegisterPerson[PortionPersons];
        var (count, read) = (0, 0L);
        foreach (var person in persons)
        {
            portion[count++] = person;
            if (count == portion.Length)
            {
                HandOver(portion);
                if (!_used.TryTake(out var next)) next = new RegisterPerson[PortionPersons];
                (portion, count) = (next, 0);
            }

            if (++read % Report != 0) continue;
            cancel.ThrowIfCancellationRequested();
            progress?.Report(read);
        }

        var last = new Draft(Math.Max(1, count));
        _drafts.Add(last);
        _own.Read(portion.AsSpan(0, count), last);
        progress?.Report(read);
    }

    private void HandOver(RegisterPerson[] portion)
    {
        var draft = new Draft(PortionPersons);
        _drafts.Add(draft);
        if (_others.Count < _mostOthers) _others.Add(Task.Run(ReadWaiting));
        if (_mostOthers > 0 && _waiting.TryAdd((portion, draft))) return;
        _own.Read(portion, draft);
        _used.Add(portion);
    }

    private void ReadWaiting()
    {
        var reader = new PersonReader(_lexicon);
        foreach (var (persons, draft) in _waiting.GetConsumingEnumerable())
        {
            reader.Read(persons, draft);
            _used.Add(persons);
        }
    }
}
