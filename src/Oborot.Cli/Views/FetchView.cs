using System.Globalization;
using Oborot.Cli.Commands.Stats;
using Oborot.Edges.Statistics.Fetching;

namespace Oborot.Cli.Views;

/// <summary>What people see of statistics that are fetched.</summary>
internal static class FetchView
{
    private const int MostNames = 5;

    /// <summary>The addresses, one a line.</summary>
    public static void WriteAddresses(Terminal terminal, FetchPlan plan)
    {
        foreach (var address in StatisticsFetch.Addresses(plan.Endpoint, plan.Areas, plan.Requests))
        {
            terminal.Out.WriteLine(address.AbsoluteUri);
        }
    }

    /// <summary>What became of one request: a file, nothing, or an error.</summary>
    public static void Write(Session session, FetchPlan plan, Fetched fetched, string folder)
    {
        if (fetched.Problem is { } problem)
        {
            session.Fail($"{plan.Endpoint.Name}: {About(plan, fetched.Request)}: {problem}");
            return;
        }
        var rows = string.Create(CultureInfo.InvariantCulture, $"{fetched.Rows:N0} row{(fetched.Rows == 1 ? "" : "s")}");
        session.Terminal.Out.WriteLine(
            fetched.File is null ? $"no data        {About(plan, fetched.Request)}: the source has none"
            : $"{(fetched.IsNew ? "fetched      " : "already there")}  {Path.Join(folder, fetched.File)}  {rows}");
    }

    private static string About(FetchPlan plan, FetchRequest request)
    {
        var partners = request.Partners.Count == 0 ? "all partners" : Short(request.Partners.Select(plan.Areas.NameOf));
        return $"{plan.Areas.NameOf(request.Reporter)} with {partners}, {request.Span}, {Short(request.Products)}, {Short(request.Flows)}";
    }

    private static string Short(IEnumerable<string> names) => names.ToList() is { Count: > MostNames } many
        ? $"{string.Join(", ", many.Take(MostNames))} and {many.Count - MostNames} more"
        : string.Join(", ", names);
}
