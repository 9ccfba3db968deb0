using System.Globalization;
using System.Runtime.CompilerServices;
using Assets.Tool.Uploading;
using Spectre.Console;

namespace Assets.Tool.CommandLine;

/// <summary>
/// A bar on a terminal, a line for each tenth elsewhere; nothing with <c>--json</c>. CI systems that give a job a
/// terminal keep what it draws in a log, and set the variable <c>CI</c>.
/// </summary>
internal abstract class ProgressDisplay : IProgress<UploadProgress>, IDisposable
{
    public static ProgressDisplay For(Output output) =>
        output.IsJson ? new None()
        : IsNoTerminal ? new PlainLines(output)
        : OnTerminal(output);

    private static bool IsNoTerminal =>
        Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public abstract void Report(UploadProgress value);

    public abstract void Dispose();

    /// <summary>
    /// In a method of its own, because a method loads the assemblies that it names, and pipelines need no drawing.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ProgressDisplay OnTerminal(Output output) =>
        AnsiConsole.Profile.Capabilities is { Interactive: true, Ansi: true } ? new Bar() : new PlainLines(output);

    private sealed class None : ProgressDisplay
    {
        public override void Report(UploadProgress value) { }

        public override void Dispose() { }
    }

    /// <summary>Used from several threads.</summary>
    internal sealed class PlainLines(Output output) : ProgressDisplay
    {
        /// <summary>A small upload needs no progress.</summary>
        private const int Smallest = 100;

        private readonly Lock gate = new();
        private int tenths;

        public override void Dispose() { }

        public override void Report(UploadProgress value)
        {
            lock (gate)
            {
                if (value.Total < Smallest || value.Stored * 10L / value.Total <= tenths)
                    return;
                tenths = (int)(value.Stored * 10L / value.Total);
                output.Lines([
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{value.Stored} of {value.Total} objects, {Output.Size(value.Bytes)}"
                    ),
                ]);
            }
        }
    }

    private sealed class Bar : ProgressDisplay
    {
        private readonly TaskCompletionSource<ProgressTask> task = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task drawing;

        public Bar() =>
            drawing = AnsiConsole
                .Progress()
                .AutoClear(true)
                .StartAsync(async context =>
                {
                    task.SetResult(context.AddTask("Uploading"));
                    await end.Task;
                });

        public override void Report(UploadProgress value)
        {
            if (!task.Task.IsCompletedSuccessfully)
                return;
            var bar = task.Task.Result;
            bar.MaxValue = Math.Max(1, value.Total);
            bar.Value = value.Stored;
        }

        public override void Dispose()
        {
            end.TrySetResult();
            drawing.GetAwaiter().GetResult();
        }
    }
}
