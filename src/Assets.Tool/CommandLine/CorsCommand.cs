using System.CommandLine;
using Assets.Tool.Uploading;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets cors</c>.</summary>
internal static class CorsCommand
{
    public static Command Create(Run run)
    {
        var store = new Argument<CorsForm>("store")
        {
            Description = "The kind of store, which decides the form of the rule.",
            HelpName = "s3|azure|gs",
        };
        var origins = new Option<string[]>("--origin")
        {
            Description =
                "The origin of pages that use the assets, such as https://shop.example; can be repeated. By default "
                + "all origins, which is right for public files.",
            DefaultValueFactory = _ => ["*"],
            HelpName = "origin",
        };
        origins.Validators.Add(result => PageOrigin.Validate(result, allowAll: true));
        var uploads = new Option<bool>("--uploads")
        {
            Description =
                "Also permits pages to send files to the bucket, which needs a signed permission for each file. Needs "
                + "--origin.",
        };
        var command = new Command(
            "cors",
            "Prints the CORS rule that a bucket needs, so that pages of another host can load fonts and modules."
        )
        {
            store,
            origins,
            uploads,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(uploads) && result.GetResult(origins)?.Tokens.All(token => token.Value != "*") != true)
                result.AddError("--uploads needs the origin of the pages: --origin https://shop.example.");
        });
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    (output, _) =>
                    {
                        output.Lines([
                            CorsRule.For(
                                parsed.GetValue(store),
                                [.. parsed.GetValue(origins)!.Select(PageOrigin.Of)],
                                parsed.GetValue(uploads)
                            ),
                        ]);
                        return Task.FromResult(ExitCode.Success);
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
