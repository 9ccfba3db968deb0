using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Assets.Core.Tests.Properties;

/// <summary>
/// Runs a property on random values and shrinks a value for which it fails. The seed is fixed, so that every run checks
/// the same values; <c>ASSETS_ROUNDS</c> sets another number of them.
/// </summary>
internal static class Checked
{
    private const ulong Seed = 20_261_127;

    /// <summary>FsCheck's generator requires an odd number here.</summary>
    private const ulong Gamma = 1;

    public static void ForAll<T>(Arbitrary<T> values, int rounds, Action<T> property, int size = 30) =>
        Prop.ForAll(values, property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds ?? rounds).WithEndSize(size).WithReplay(Seed, Gamma));

    public static void ForAll<T>(int rounds, Action<T> property, int size = 30) =>
        ForAll(ArbMap.Default.ArbFor<T>(), rounds, property, size);

    /// <summary>Sequences of the parts; a failing one is shrunk by leaving parts out.</summary>
    public static Arbitrary<T[]> Sequences<T>(Gen<T> part) =>
        Arb.From(
            part.ArrayOf(),
            parts => parts.Select((_, left) => parts.Where((_, index) => index != left).ToArray())
        );

    private static int? Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("ASSETS_ROUNDS"), CultureInfo.InvariantCulture, out var rounds)
            ? rounds
            : null;
}
