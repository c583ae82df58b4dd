using Oborot.Cli.Views;
using Oborot.Edges.Statistics.Fetching;

namespace Oborot.Cli.Commands.Stats;

/// <summary>Runs a fetch, and tells what becomes of each request.</summary>
internal static class FetchRun
{
    /// <summary>Fetches what the folder does not hold yet.</summary>
    /// <returns>All that the plan asked for and the folder holds now.</returns>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static IReadOnlyList<Fetched> Run(Session session, FetchPlan plan, string? key, string folder)
    {
        var terminal = session.Terminal;
        using var progress = new Progress(terminal, StatisticsFetch.Addresses(plan.Endpoint, plan.Areas, plan.Requests).Count());
        using var client = new StatisticsClient(terminal.Network(), plan.Patience, terminal.Clock, terminal.Jitter, (what, wait) => Wait(session, progress, what, wait));
        var fetch = new StatisticsFetch(plan.Endpoint, plan.Areas, client, plan.Patience, key, terminal.Clock);
        var all = new List<Fetched>();
        try
        {
            Collect(session, plan, fetch.Run(plan.Requests, terminal.Full(folder), folder, terminal.Stop), folder, all, progress).GetAwaiter().GetResult();
        }
        catch (FetchException e)
        {
            progress.Clear();
            session.Fail($"{plan.Endpoint.Name}: {e.Message}");
        }
        return all;
    }

    private static async Task Collect(Session session, FetchPlan plan, IAsyncEnumerable<Fetched> running, string folder, List<Fetched> all, Progress progress)
    {
        await foreach (var fetched in running.ConfigureAwait(false))
        {
            progress.Clear();
            FetchView.Write(session, plan, fetched, folder);
            all.Add(fetched);
            progress.Step();
        }
    }

    // Who looks on wants to know why nothing happens; in a log it would be noise.
    private static void Wait(Session session, Progress progress, string what, TimeSpan wait)
    {
        if (session.Terminal.ErrorIsScreen)
        {
            progress.Clear();
            session.Note($"{what}; once more in {Math.Ceiling(wait.TotalSeconds)} s");
        }
    }
}
