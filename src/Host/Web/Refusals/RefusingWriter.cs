using System.IO.Pipelines;

namespace DeAn06.Host.Web.Refusals;

/// <summary>
/// What a connection sends. All of it passes as it is, until the server refuses: then the refusal's own answer goes out in place of
/// what the server still writes, after which it closes the connection.
/// </summary>
internal sealed class RefusingWriter(PipeWriter output) : PipeWriter
{
    private ServerRefusal? refusal;
    private bool answered;

    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    public override long UnflushedBytes => output.UnflushedBytes;

    public void Refuse(ServerRefusal answer) => refusal ??= answer;

    public override Memory<byte> GetMemory(int sizeHint = 0) =>
        refusal is null ? output.GetMemory(sizeHint) : new byte[Math.Max(sizeHint, 512)];

    public override Span<byte> GetSpan(int sizeHint = 0) =>
        refusal is null ? output.GetSpan(sizeHint) : GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        if (refusal is null)
        {
            output.Advance(bytes);
        }
    }

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (refusal is not null && !answered)
        {
            answered = true;
            return await output.WriteAsync(await refusal.AnswerAsync(), cancellationToken);
        }

        return await output.FlushAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => output.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => output.CompleteAsync(exception);
}
