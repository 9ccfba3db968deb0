using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

internal static class Ask
{
    public static Task<EsbuildReply> OnceAsync(EsbuildService service) =>
        service.TransformAsync(["--minify"], Esbuild.Bytes("a ( )"), TestContext.Current.CancellationToken);

    public static (EsbuildStatus Status, string Reason) StatusAndReason(EsbuildReply reply) =>
        (reply.Status, reply.Reason);
}
