using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Sankofa.Tests;

/// <summary>
/// Counts what one request asks of the database: the request names a trace, the server's commands carry it. Others that
/// run at the same time have traces of their own.
/// </summary>
public sealed class QueryCount : IDisposable
{
    private readonly ConcurrentDictionary<ActivityTraceId, int> _commands = new();
    private readonly ActivityListener _listener;

    public QueryCount()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.GetTagItem("db.query.text") is not null)
                    _commands.AddOrUpdate(activity.TraceId, 1, (_, count) => count + 1);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Gives the request a trace of its own; the answer tells its count.</summary>
    public Func<int> Watch(HttpRequestMessage request)
    {
        var trace = ActivityTraceId.CreateRandom();
        request.Headers.TryAddWithoutValidation("traceparent", string.Create(
            CultureInfo.InvariantCulture, $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"));
        return () => _commands.GetValueOrDefault(trace);
    }

    public void Dispose() => _listener.Dispose();
}
