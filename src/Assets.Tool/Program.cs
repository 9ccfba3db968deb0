using Assets.Tool.CommandLine;

return await AssetsCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
