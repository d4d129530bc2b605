using System.Diagnostics;
using System.Text;

namespace Sankofa.Web.House;

/// <summary>
/// Makes a tagged PDF of a page by WeasyPrint, run as a process that fetches nothing and is ended after a while.
/// Where it
/// is not installed there is no PDF, and the browser prints the same page.
/// </summary>
public sealed class Pdf(IWebHostEnvironment house) : IDisposable
{
    private const string Program = "weasyprint";
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);

    // One page at a time: the program takes a core and some hundred megabytes.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lazy<string?> _program = new(Find);

    public bool IsInstalled => _program.Value is not null;

    public async Task<byte[]> MakeAsync(string html, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AtMost);
        await _turn.WaitAsync(limit.Token);
        try
        {
            return await RunAsync(html, limit.Token);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<byte[]> RunAsync(string html, CancellationToken stop)
    {
        var style = Path.Combine(house.WebRootPath, "document.css");
        var start = new ProcessStartInfo(
            _program.Value!, ["--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "--stylesheet", style, "-", "-"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        try
        {
            var pdf = new MemoryStream();
            var output = process.StandardOutput.BaseStream.CopyToAsync(pdf, stop);
            // Read, or a talkative program would wait for ever; what it says may carry names and is kept nowhere.
            var errors = process.StandardError.ReadToEndAsync(stop);
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(html), stop);
            process.StandardInput.Close();
            await Task.WhenAll(output, errors);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{Program} ended with {process.ExitCode}.");
            return pdf.ToArray();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists);
}
