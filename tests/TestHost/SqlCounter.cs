using System.Diagnostics;

namespace DeAn06.TestHost;

/// <summary>
/// Counts the SQL commands that reach one database, whoever sends them, so that a test can prove that their number does not
/// grow with the rows. Reads what Npgsql traces of itself.
/// </summary>
public sealed class SqlCounter : IDisposable
{
    private const string Requests = "Microsoft.AspNetCore";

    private readonly ActivityListener listener;
    private readonly List<string> commands = [];
    private readonly List<string> ofRequests = [];

    /// <param name="database">Name of the database whose commands count.</param>
    public SqlCounter(string database)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or Requests,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (
                    (activity.GetTagItem("db.namespace") ?? activity.GetTagItem("db.name")) as string == database
                    && (activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")) is string sql
                )
                {
                    lock (commands)
                    {
                        commands.Add(sql);
                        if (IsOfRequest(activity))
                        {
                            ofRequests.Add(sql);
                        }
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public int Count
    {
        get
        {
            lock (commands)
            {
                return commands.Count;
            }
        }
    }

    /// <summary>Texts of the commands, in the order in which they ended.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (commands)
            {
                return [.. commands];
            }
        }
    }

    /// <summary>Of those, what was sent to answer a request: without deliveries and whatever else goes on beside.</summary>
    public IReadOnlyList<string> OfRequests
    {
        get
        {
            lock (commands)
            {
                return [.. ofRequests];
            }
        }
    }

    public void Reset()
    {
        lock (commands)
        {
            commands.Clear();
            ofRequests.Clear();
        }
    }

    public void Dispose() => listener.Dispose();

    private static bool IsOfRequest(Activity activity)
    {
        for (var above = activity.Parent; above is not null; above = above.Parent)
        {
            if (above.Source.Name == Requests)
            {
                return true;
            }
        }

        return false;
    }
}
