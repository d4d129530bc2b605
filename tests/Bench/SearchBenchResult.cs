using System.Diagnostics;

namespace Sankofa.Bench;

/// <summary>
/// What one contender did with the queries. The times of the processor are those of this program, without PostgreSQL;
/// on a busy machine they tell more than the clock.
/// </summary>
internal sealed record SearchBenchResult(
    double Recall1, double Recall10, double P50Ms, double P95Ms, double BytesPerPerson, double BuildSeconds,
    int Queries, double P50CpuMs, double P95CpuMs)
{
    /// <summary>Asks each query once to warm up to a hundred, then all of them, each timed by itself.</summary>
    /// <remarks>The answer to a query is the place of its person among the hits, from 0, or -1.</remarks>
    public static SearchBenchResult Measure(int count, double bytes, double build, Func<int, int> ask)
    {
        for (var i = 0; i < Math.Min(100, count); i++) ask(i);
        var times = new double[count];
        var cpu = new double[count];
        var (first, found) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            var place = ask(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            cpu[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            if (place == 0) first++;
            if (place >= 0) found++;
        }

        Array.Sort(times);
        Array.Sort(cpu);
        return new SearchBenchResult(
            (double)first / count, (double)found / count, times[count / 2], times[(int)(count * 0.95)], bytes, build,
            count, cpu[count / 2], cpu[(int)(count * 0.95)]);
    }
}
