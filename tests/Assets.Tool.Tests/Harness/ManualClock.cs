namespace Assets.Tool.Tests.Harness;

internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(double days) => now += TimeSpan.FromDays(days);
}
