using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.Demo;
using Sankofa.Core.House;
using Sankofa.Web.House;
using Sankofa.Web.House.Jobs;
using Xunit;

namespace Sankofa.Tests;

/// <summary>
/// The whole product, on a port of its own and a real database with the fixed cast of the demo: what every test of a
/// page acts on.
/// </summary>
public sealed class TestHouse : IAsyncLifetime
{
    public TestCluster Cluster { get; }

    private readonly bool _isBeside;
    private readonly ConcurrentDictionary<string, Lazy<Task<Visitor>>> _visitors = new();
    private WebApplication _app = null!;

    public TestHouse() => Cluster = new();

    /// <summary>Another house beside one that stands: a database and a clock of its own on the same server.</summary>
    internal TestHouse(TestHouse other) => (Cluster, _isBeside) = (other.Cluster, true);

    public TestClock Clock { get; } = new();

    public Connections Connections { get; private set; } = null!;

    /// <summary>A part of the running program, for what no page does by itself.</summary>
    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public SystemDb System => _app.Services.GetRequiredService<SystemDb>();

    /// <summary>What runs beside the pages.</summary>
    public IEnumerable<IHostedService> Jobs => _app.Services.GetServices<IHostedService>();

    /// <summary>Compares everybody who changed, as the job does round by round.</summary>
    public async Task FindDuplicatesAsync()
    {
        var finder = _app.Services.GetRequiredService<DuplicateFinder>();
        while (await finder.RunAsync(TestContext.Current.CancellationToken) is not null) { }
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>The patterns of all pages and endpoints, with the methods they answer to.</summary>
    public IReadOnlyList<(string Pattern, IReadOnlyList<string> Methods, bool IsPage)> Routes =>
    [
        .. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => ("/" + e.RoutePattern.RawText!.TrimStart('/'),
                e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? (IReadOnlyList<string>)["GET"],
                e.Metadata.GetMetadata<PageActionDescriptor>() is not null)),
    ];

    public async ValueTask InitializeAsync()
    {
        var owner = await Cluster.NewDatabaseAsync();
        var app = await AppRole.EnsureAsync(owner);
        await Schema.MigrateAsync(owner, new NpgsqlConnectionStringBuilder(app).Username!);
        await using (var source = NpgsqlDataSource.Create(owner))
            await Cast.LoadAsync(new SystemDb(source), Clock, TestContext.Current.CancellationToken);
        Connections = new Connections(owner, app);
        _app = SankofaHost.Build(Connections, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // Pairs are looked for when a test says so: they would come and go on the pages of the others.
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(ComparedPersons)));
        });
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (!_isBeside) await Cluster.DisposeAsync();
    }

    /// <summary>Somebody of the cast, signed in by the form; the same session for all who ask.</summary>
    public Task<Visitor> AsAsync(string login) => _visitors.GetOrAdd(login, name => new(() => SignInAsync(name))).Value;

    public Visitor Anonymous() => new(Address);

    /// <summary>One of the cast as the domain knows them, for building what a test begins with.</summary>
    public async Task<Me> MeAsync(string login)
    {
        await using var db = System.Open();
        var (_, name, shortName, role) = Cast.People.First(p => p.Login == login);
        var organisation = db.Organisations.Single(o => o.ShortName == shortName);
        var user = db.Users.Single(u => u.Email == Cast.Email(login));
        var post = db.Posts.Single(p => p.UserId == user.Id && p.OrganisationId == organisation.Id);
        return new Me(user.Id, post.Id, organisation.Id, role, name, shortName, organisation.Country,
            organisation.Kind, Clock.GetUtcNow());
    }

    /// <summary>Another session of the same person, apart from the shared one.</summary>
    public async Task<Visitor> SignInAsync(string login)
    {
        var visitor = Anonymous();
        var answer = await visitor.PostAsync("/account/sign-in", new()
        {
            ["Input.Email"] = Cast.Email(login), ["Input.Password"] = Cast.Password,
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return visitor;
    }
}

/// <summary>A clock that stands still until a test moves it: what is due is due by its hands.</summary>
public sealed class TestClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
